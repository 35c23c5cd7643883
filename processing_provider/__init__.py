"""The Processing toolbox: IMFMapper's provider and its algorithms, each a thin layer over `core`."""
