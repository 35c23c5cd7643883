"""What QGIS loads: the plugin object, its menu and settings, and the installer of the packages that networks need."""
