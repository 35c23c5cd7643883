<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="es">
  <context>
    <name>IMFMapper</name>
    <message>
      <source>'{parameter}' holds no polygon, so nothing would be left. Choose another layer or leave it empty.</source>
      <translation>'{parameter}' no contiene ningún polígono, por lo que no quedaría nada. Elija otra capa o déjelo vacío.</translation>
    </message>
    <message>
      <source>Layer '{name}'</source>
      <translation>Capa '{name}'</translation>
    </message>
    <message>
      <source>Raster layer '{name}' comes from the provider '{provider}', which shows rendered pictures; a file that GDAL reads (GeoTIFF, ISIS cube, PDS4 image) is needed. Export the layer's raw data to a GeoTIFF first, or download the product.</source>
      <translation>La capa ráster '{name}' procede del proveedor '{provider}', que muestra imágenes ya representadas; se necesita un archivo que GDAL lea (GeoTIFF, cubo ISIS, imagen PDS4). Exporte antes los datos sin procesar de la capa a un GeoTIFF o descargue el producto.</translation>
    </message>
    <message>
      <source>Raster '{name}' has no coordinate reference system in its file, so the place and size of a fracture cannot be known. Write the lunar CRS it was made in into the file: Raster &gt; Projections &gt; Assign Projection.</source>
      <translation>El ráster '{name}' no tiene sistema de referencia de coordenadas en su archivo, por lo que no se pueden conocer el lugar ni el tamaño de una fractura. Escriba en el archivo el SRC lunar en que se hizo: Ráster &gt; Proyecciones &gt; Asignar proyección.</translation>
    </message>
    <message>
      <source>Layer '{name}' has no coordinate reference system. Assign the CRS it was drawn in: right-click the layer &gt; Layer CRS &gt; Set Layer CRS.</source>
      <translation>La capa '{name}' no tiene sistema de referencia de coordenadas. Asígnele el SRC en que se dibujó: clic derecho en la capa &gt; SRC de la capa &gt; Establecer SRC de la capa.</translation>
    </message>
    <message>
      <source>Layer '{layer}' has no field '{field}'. Choose one of: {fields}.</source>
      <translation>La capa '{layer}' no tiene el campo '{field}'. Elija uno de estos: {fields}.</translation>
    </message>
    <message>
      <source>Feature {id} of layer '{name}' has no geometry and is left out.</source>
      <translation>El objeto {id} de la capa '{name}' no tiene geometría y se omite.</translation>
    </message>
    <message>
      <source>Extent '{value}' has no area. Give it as xmin,xmax,ymin,ymax [CRS].</source>
      <translation>La extensión '{value}' no tiene área. Indíquela como xmin,xmax,ymin,ymax [SRC].</translation>
    </message>
    <message>
      <source>The extent</source>
      <translation>La extensión</translation>
    </message>
    <message>
      <source>IMFMapper: {name}</source>
      <translation>IMFMapper: {name}</translation>
    </message>
    <message>
      <source>Checkpoints (*.pt *.pth *.safetensors *.ckpt);;All files (*)</source>
      <translation>Checkpoints (*.pt *.pth *.safetensors *.ckpt);;Todos los archivos (*)</translation>
    </message>
    <message>
      <source>Ships with IMFMapper</source>
      <translation>Incluido con IMFMapper</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Red</translation>
    </message>
    <message>
      <source>Ground sampling distance</source>
      <translation>Distancia de muestreo del terreno</translation>
    </message>
    <message>
      <source>{n} m per pixel</source>
      <translation>{n} m por píxel</translation>
    </message>
    <message>
      <source>Tile size</source>
      <translation>Tamaño de tesela</translation>
    </message>
    <message>
      <source>{n} px</source>
      <translation>{n} px</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Umbral</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Fuente</translation>
    </message>
    <message>
      <source>Trained on</source>
      <translation>Entrenado con</translation>
    </message>
    <message>
      <source>Tested on</source>
      <translation>Probado con</translation>
    </message>
    <message>
      <source>Limits</source>
      <translation>Limitaciones</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>Installed models</source>
      <translation>Modelos instalados</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Probabilidad</translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Contorno</translation>
    </message>
    <message>
      <source>Azimuth</source>
      <translation>Azimut</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Longitud</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Tips and junctions</source>
      <translation>Extremos y uniones</translation>
    </message>
    <message>
      <source>Style '{name}' is missing or broken. Install the plugin again.</source>
      <translation>Falta el estilo '{name}' o está dañado. Vuelva a instalar el complemento.</translation>
    </message>
    <message>
      <source>IMFMapper: impact melt fracture mapping</source>
      <translation>IMFMapper: cartografía de fracturas de fundido de impacto</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Labels to dataset, mosaic to mapped fractures</source>
      <translation>De las etiquetas al conjunto de datos, del mosaico a las fracturas cartografiadas</translation>
    </message>
    <message>
      <source>Labels to dataset</source>
      <translation>De las etiquetas al conjunto de datos</translation>
    </message>
    <message>
      <source>Mosaic to map and report</source>
      <translation>Del mosaico al mapa y al informe</translation>
    </message>
    <message>
      <source>Review to retraining</source>
      <translation>De la revisión al reentrenamiento</translation>
    </message>
    <message>
      <source>About IMFMapper</source>
      <translation>Acerca de IMFMapper</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>For a bug report, copy this:</source>
      <translation>Para informar de un error, copie esto:</translation>
    </message>
    <message>
      <source>&lt;h3&gt;IMFMapper {version}&lt;/h3&gt;&lt;p&gt;Maps impact melt fractures in images of the Moon and other bodies, by the method of Le Corre et al. (2025), &lt;a href='https://doi.org/10.1029/2025JE009145'&gt;doi:10.1029/2025JE009145&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;Licence: {licence}. &lt;a href='{documentation}'&gt;Documentation&lt;/a&gt;, &lt;a href='{tracker}'&gt;report a problem&lt;/a&gt;.&lt;/p&gt;</source>
      <translation>&lt;h3&gt;IMFMapper {version}&lt;/h3&gt;&lt;p&gt;Cartografía fracturas de fundido de impacto en imágenes de la Luna y otros cuerpos, con el método de Le Corre et al. (2025), &lt;a href='https://doi.org/10.1029/2025JE009145'&gt;doi:10.1029/2025JE009145&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;Licencia: {licence}. &lt;a href='{documentation}'&gt;Documentación&lt;/a&gt;, &lt;a href='{tracker}'&gt;informar de un problema&lt;/a&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>IMFMapper: install PyTorch</source>
      <translation>IMFMapper: instalar PyTorch</translation>
    </message>
    <message>
      <source>empty: pip's own index</source>
      <translation>vacío: el índice propio de pip</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Verificar</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Eliminar…</translation>
    </message>
    <message>
      <source>Copy log</source>
      <translation>Copiar registro</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>The packages were removed. What QGIS has loaded of them stays until it is restarted.</source>
      <translation>Se eliminaron los paquetes. Lo que QGIS ya ha cargado de ellos permanece hasta que se reinicie.</translation>
    </message>
    <message>
      <source>Build</source>
      <translation>Compilación</translation>
    </message>
    <message>
      <source>Package index URL</source>
      <translation>URL del índice de paquetes</translation>
    </message>
    <message>
      <source>Folder of wheels</source>
      <translation>Carpeta de archivos wheel</translation>
    </message>
    <message>
      <source>no NVIDIA card found</source>
      <translation>no se encontró ninguna tarjeta NVIDIA</translation>
    </message>
    <message>
      <source>What suits this machine ({found})</source>
      <translation>La adecuada para este equipo ({found})</translation>
    </message>
    <message>
      <source>For the processor only (small)</source>
      <translation>Solo para el procesador (pequeña)</translation>
    </message>
    <message>
      <source>Whatever a package index offers</source>
      <translation>La que ofrezca un índice de paquetes</translation>
    </message>
    <message>
      <source>From a folder of wheels, without network</source>
      <translation>Desde una carpeta de archivos wheel, sin red</translation>
    </message>
    <message>
      <source>Running and training networks needs {packages}. They are installed for this QGIS profile only, into {folder}; what QGIS itself ships stays as it is.</source>
      <translation>Ejecutar y entrenar redes requiere {packages}. Se instalan solo para este perfil de QGIS, en {folder}; lo que el propio QGIS incluye queda como está.</translation>
    </message>
    <message>
      <source>Everything that the networks need is installed in {folder}.</source>
      <translation>Todo lo que las redes necesitan está instalado en {folder}.</translation>
    </message>
    <message>
      <source>QGIS's Python has everything that the networks need; nothing has to be installed.</source>
      <translation>El Python de QGIS tiene todo lo que las redes necesitan; no hay que instalar nada.</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Reparar</translation>
    </message>
    <message>
      <source>Install</source>
      <translation>Instalar</translation>
    </message>
    <message>
      <source>No download; on the disk about {installed} GB.</source>
      <translation>Sin descarga; en el disco, unos {installed} GB.</translation>
    </message>
    <message>
      <source>Download about {download} GB, on the disk about {installed} GB.</source>
      <translation>Descarga de unos {download} GB; en el disco, unos {installed} GB.</translation>
    </message>
    <message>
      <source>The folder is filled on a machine with network, the same system and Python {version}:</source>
      <translation>La carpeta se llena en un equipo con red, el mismo sistema y Python {version}:</translation>
    </message>
    <message>
      <source>The tools can be used now; if one still reports a missing package, restart QGIS.</source>
      <translation>Ya se pueden usar las herramientas; si alguna sigue indicando que falta un paquete, reinicie QGIS.</translation>
    </message>
    <message>
      <source>Delete PyTorch and its packages from the QGIS profile? Maps and models stay.</source>
      <translation>¿Eliminar PyTorch y sus paquetes del perfil de QGIS? Los mapas y los modelos se conservan.</translation>
    </message>
    <message>
      <source>Another QGIS is installing into this profile. Wait for it, or close it.</source>
      <translation>Otro QGIS está instalando en este perfil. Espere a que termine o ciérrelo.</translation>
    </message>
    <message>
      <source>{error}. Restart QGIS and remove before a tool has used torch.</source>
      <translation>{error}. Reinicie QGIS y elimine antes de que una herramienta haya usado torch.</translation>
    </message>
    <message>
      <source>The folder of wheels '{folder}' does not exist.</source>
      <translation>La carpeta de archivos wheel '{folder}' no existe.</translation>
    </message>
    <message>
      <source>The disk of {folder} has {free} GB left; {needed} GB are needed while installing.</source>
      <translation>Al disco de {folder} le quedan {free} GB; durante la instalación se necesitan {needed} GB.</translation>
    </message>
    <message>
      <source>The folder {folder} cannot be written: {error}</source>
      <translation>No se puede escribir en la carpeta {folder}: {error}</translation>
    </message>
    <message>
      <source>no candidate exists</source>
      <translation>no hay ningún candidato</translation>
    </message>
    <message>
      <source>QGIS's own Python was not found or cannot be used: {reasons}</source>
      <translation>El Python propio de QGIS no se encontró o no se puede usar: {reasons}</translation>
    </message>
    <message>
      <source>Looking for QGIS's Python</source>
      <translation>Buscando el Python de QGIS</translation>
    </message>
    <message>
      <source>Fetching the installer uv</source>
      <translation>Obteniendo el instalador uv</translation>
    </message>
    <message>
      <source>Downloading and unpacking: {done} of about {all} GB on the disk</source>
      <translation>Descargando y desempaquetando: {done} de unos {all} GB en el disco</translation>
    </message>
    <message>
      <source>Trying out what was installed</source>
      <translation>Probando lo instalado</translation>
    </message>
    <message>
      <source>The packages do not work: {reason}. Install them again, or choose another build.</source>
      <translation>Los paquetes no funcionan: {reason}. Vuelva a instalarlos o elija otra compilación.</translation>
    </message>
    <message>
      <source>CUDA {version}</source>
      <translation>CUDA {version}</translation>
    </message>
    <message>
      <source>the processor only</source>
      <translation>solo el procesador</translation>
    </message>
    <message>
      <source>PyTorch {torch} works beside QGIS's numpy {numpy}; it uses {device}.</source>
      <translation>PyTorch {torch} funciona con el numpy {numpy} de QGIS; usa {device}.</translation>
    </message>
    <message>
      <source>{error}. Restart QGIS and install before a tool has used torch.</source>
      <translation>{error}. Reinicie QGIS e instale antes de que una herramienta haya usado torch.</translation>
    </message>
    <message>
      <source>The text above says why.</source>
      <translation>El texto anterior indica la causa.</translation>
    </message>
    <message>
      <source>The installation failed (exit status {code}). {hint}</source>
      <translation>La instalación falló (código de salida {code}). {hint}</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
      <source>IMFMapper: models</source>
      <translation>IMFMapper: modelos</translation>
    </message>
    <message>
      <source>Download the published IMFMapper</source>
      <translation>Descargar el IMFMapper publicado</translation>
    </message>
    <message>
      <source>About 160 MB from Zenodo, record 15101175; goes on where an earlier download stopped.</source>
      <translation>Unos 160 MB de Zenodo, registro 15101175; continúa donde se detuvo una descarga anterior.</translation>
    </message>
    <message>
      <source>Add a file…</source>
      <translation>Añadir un archivo…</translation>
    </message>
    <message>
      <source>A checkpoint on disk, e.g. one that Train IMFMapper made.</source>
      <translation>Un checkpoint del disco, p. ej. uno creado con Entrenar IMFMapper.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Eliminar</translation>
    </message>
    <message>
      <source>Run…</source>
      <translation>Ejecutar…</translation>
    </message>
    <message>
      <source>Opens Run IMFMapper with this model.</source>
      <translation>Abre Ejecutar IMFMapper con este modelo.</translation>
    </message>
    <message>
      <source>'{name}' was removed.</source>
      <translation>Se eliminó '{name}'.</translation>
    </message>
    <message>
      <source>Add a model</source>
      <translation>Añadir un modelo</translation>
    </message>
    <message>
      <source>Delete the model '{name}' and its card from the QGIS profile?</source>
      <translation>¿Eliminar el modelo '{name}' y su ficha del perfil de QGIS?</translation>
    </message>
    <message>
      <source>'{name}' is installed and can be chosen by its name.</source>
      <translation>'{name}' está instalado y se puede elegir por su nombre.</translation>
    </message>
    <message>
      <source>Cancelled; the next download goes on from here.</source>
      <translation>Cancelado; la próxima descarga continúa desde aquí.</translation>
    </message>
    <message>
      <source>It did not work.</source>
      <translation>No funcionó.</translation>
    </message>
    <message>
      <source>Checkpoints in this folder that have a model card are offered in Run IMFMapper.</source>
      <translation>Los checkpoints de esta carpeta que tienen ficha de modelo se ofrecen en Ejecutar IMFMapper.</translation>
    </message>
    <message>
      <source>Put the layers of a run into a group named after the image</source>
      <translation>Poner las capas de una ejecución en un grupo con el nombre de la imagen</translation>
    </message>
    <message>
      <source>auto: what suits this machine; cpu: the small build for the processor; index: what the package index below offers; wheels: a folder of wheels, without network.</source>
      <translation>auto: la adecuada para este equipo; cpu: la compilación pequeña para el procesador; index: la que ofrezca el índice de paquetes de abajo; wheels: una carpeta de archivos wheel, sin red.</translation>
    </message>
    <message>
      <source>Folder of further models</source>
      <translation>Carpeta de más modelos</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>Dispositivo</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Resultados</translation>
    </message>
    <message>
      <source>Build of PyTorch</source>
      <translation>Compilación de PyTorch</translation>
    </message>
    <message>
      <source>Package index URL for PyTorch</source>
      <translation>URL del índice de paquetes para PyTorch</translation>
    </message>
    <message>
      <source>Map fractures…</source>
      <translation>Cartografiar fracturas…</translation>
    </message>
    <message>
      <source>Train IMFMapper…</source>
      <translation>Entrenar IMFMapper…</translation>
    </message>
    <message>
      <source>Models…</source>
      <translation>Modelos…</translation>
    </message>
    <message>
      <source>Install dependencies…</source>
      <translation>Instalar dependencias…</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <source>About IMFMapper…</source>
      <translation>Acerca de IMFMapper…</translation>
    </message>
    <message>
      <source>Running networks needs {packages}. Install them into the QGIS profile? (0.3 to 3 GB)</source>
      <translation>Ejecutar redes requiere {packages}. ¿Instalarlos en el perfil de QGIS? (de 0,3 a 3 GB)</translation>
    </message>
    <message>
      <source>Install…</source>
      <translation>Instalar…</translation>
    </message>
    <message>
      <source>Do not ask again</source>
      <translation>No volver a preguntar</translation>
    </message>
    <message>
      <source>it does not answer as Python</source>
      <translation>no responde como Python</translation>
    </message>
    <message>
      <source>it is Python {theirs}, QGIS's is {ours}</source>
      <translation>es Python {theirs}, el de QGIS es {ours}</translation>
    </message>
    <message>
      <source>it is for another processor ({machine}, {n} bit)</source>
      <translation>es para otro procesador ({machine}, {n} bits)</translation>
    </message>
    <message>
      <source>it has no pip (on Debian and Ubuntu, install the package python3-pip)</source>
      <translation>no tiene pip (en Debian y Ubuntu, instale el paquete python3-pip)</translation>
    </message>
    <message>
      <source>The disk of the QGIS profile is full.</source>
      <translation>El disco del perfil de QGIS está lleno.</translation>
    </message>
    <message>
      <source>This Python, index or folder has no ready-made package.</source>
      <translation>Este Python, índice o carpeta no tiene ningún paquete ya compilado.</translation>
    </message>
    <message>
      <source>PyTorch's own package index cannot be reached; check the network and the proxy, or choose a package index that you can reach.</source>
      <translation>No se puede acceder al índice de paquetes propio de PyTorch; compruebe la red y el proxy, o elija un índice de paquetes accesible.</translation>
    </message>
    <message>
      <source>What is offered does not fit the packages that QGIS ships; a newer QGIS, another index or a fuller folder solves this.</source>
      <translation>Lo que se ofrece no es compatible con los paquetes que incluye QGIS; un QGIS más reciente, otro índice o una carpeta más completa lo resuelve.</translation>
    </message>
    <message>
      <source>The package index cannot be reached; check the network, the proxy and the index URL.</source>
      <translation>No se puede acceder al índice de paquetes; compruebe la red, el proxy y la URL del índice.</translation>
    </message>
    <message>
      <source>The connection to the package index is not trusted; a proxy may stand in between.</source>
      <translation>La conexión con el índice de paquetes no es de confianza; puede haber un proxy intermedio.</translation>
    </message>
    <message>
      <source>The folder of the QGIS profile cannot be written.</source>
      <translation>No se puede escribir en la carpeta del perfil de QGIS.</translation>
    </message>
    <message>
      <source>Buffer weak line labels by width class</source>
      <translation>Buffer de etiquetas lineales débiles por clase de anchura</translation>
    </message>
    <message>
      <source>Training data</source>
      <translation>Datos de entrenamiento</translation>
    </message>
    <message>
      <source>label,line,buffer,width,class,fracture,weak,training</source>
      <translation>etiqueta,línea,buffer,anchura,clase,fractura,débil,entrenamiento</translation>
    </message>
    <message>
      <source>Turns lines drawn along fractures into polygons as wide as their width class.</source>
      <translation>Convierte líneas dibujadas a lo largo de fracturas en polígonos tan anchos como su clase de anchura.</translation>
    </message>
    <message>
      <source>Turns weak labels, lines drawn along the whole path of each impact melt fracture (IMF), into polygons as wide as the fracture, ready to be rasterized into training masks.

Each line is buffered by half the full width of its class. Widths are counted in image pixels, as they were judged on the screen, and become true metres on the ground: the same at every latitude, whether the layer is in degrees or projected, also near a pole. Labels that were drawn as polygons can be merged in.</source>
      <translation>Convierte etiquetas débiles, líneas dibujadas a lo largo de todo el recorrido de cada fractura de fundido de impacto (IMF), en polígonos tan anchos como la fractura, listos para rasterizarse como máscaras de entrenamiento.

A cada línea se le aplica un buffer de la mitad de la anchura total de su clase. Las anchuras se cuentan en píxeles de la imagen, tal como se juzgaron en pantalla, y pasan a ser metros reales sobre el terreno: los mismos en cualquier latitud, esté la capa en grados o proyectada, también cerca de un polo. Se pueden incorporar etiquetas dibujadas como polígonos.</translation>
    </message>
    <message>
      <source>Label lines</source>
      <translation>Líneas de etiquetas</translation>
    </message>
    <message>
      <source>Lines drawn along fractures, in any CRS of the Moon or another body, degrees or metres. Multi-part lines become one polygon; Z and M values are dropped; features without geometry are left out and named in the log.</source>
      <translation>Líneas dibujadas a lo largo de fracturas, en cualquier SRC de la Luna o de otro cuerpo, en grados o metros. Las líneas multiparte se convierten en un polígono; los valores Z y M se descartan; los objetos sin geometría se omiten y se nombran en el registro.</translation>
    </message>
    <message>
      <source>Width field</source>
      <translation>Campo de anchura</translation>
    </message>
    <message>
      <source>Text: the name of the width class, in any case, as in the table of class widths. Number: the full width in pixels.</source>
      <translation>Texto: el nombre de la clase de anchura, en mayúsculas o minúsculas, como en la tabla de anchuras de clase. Número: la anchura total en píxeles.</translation>
    </message>
    <message>
      <source>Pixel size [m]</source>
      <translation>Tamaño de píxel [m]</translation>
    </message>
    <message>
      <source>Ground size of the pixels that widths are counted in; 1.5 m as published.</source>
      <translation>Tamaño en el terreno de los píxeles en que se cuentan las anchuras; 1,5 m según lo publicado.</translation>
    </message>
    <message>
      <source>Class widths [px]</source>
      <translation>Anchuras de clase [px]</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Clase</translation>
    </message>
    <message>
      <source>Full width [px]</source>
      <translation>Anchura total [px]</translation>
    </message>
    <message>
      <source>Full width in pixels for each class. The published classes are tiny (0-5 px), small (5-10), medium (10-20), large (20-30) and huge (30 and more); the buffer distances were not published, so the defaults are the middles of the classes. Rows may be changed, added and removed.</source>
      <translation>Anchura total en píxeles de cada clase. Las clases publicadas son tiny (0-5 px), small (5-10), medium (10-20), large (20-30) y huge (30 y más); las distancias del buffer no se publicaron, por lo que los valores predeterminados son los centros de las clases. Se pueden cambiar, añadir y eliminar filas.</translation>
    </message>
    <message>
      <source>Labels drawn as polygons</source>
      <translation>Etiquetas dibujadas como polígonos</translation>
    </message>
    <message>
      <source>Fractures that were too awkward for a line, merged in as they are; any CRS of the same body. Their widths stay empty.</source>
      <translation>Fracturas demasiado complejas para una línea, que se incorporan tal cual; en cualquier SRC del mismo cuerpo. Sus anchuras quedan vacías.</translation>
    </message>
    <message>
      <source>Dissolve</source>
      <translation>Disolver</translation>
    </message>
    <message>
      <source>Unite labels that touch or overlap into one polygon. Input fields and widths are then empty.</source>
      <translation>Une en un solo polígono las etiquetas que se tocan o se solapan. Los campos de entrada y las anchuras quedan entonces vacíos.</translation>
    </message>
    <message>
      <source>Label polygons</source>
      <translation>Polígonos de etiquetas</translation>
    </message>
    <message>
      <source>Polygons in the CRS of the lines, with the input fields and: width_px and width_m (full width in pixels and in metres) and source (line or polygon; both where dissolved).</source>
      <translation>Polígonos en el SRC de las líneas, con los campos de entrada y: width_px y width_m (anchura total en píxeles y en metros) y source (line o polygon; both si se disolvieron).</translation>
    </message>
    <message>
      <source>The output is empty: no feature of the input has a geometry.</source>
      <translation>La salida está vacía: ningún objeto de la entrada tiene geometría.</translation>
    </message>
    <message>
      <source>{n} label polygon(s) written.</source>
      <translation>Polígonos de etiquetas escritos: {n}.</translation>
    </message>
    <message>
      <source>Compare maps</source>
      <translation>Comparar mapas</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Revisión</translation>
    </message>
    <message>
      <source>compare,agreement,completeness,correctness,overlap,manual map,fracture</source>
      <translation>comparar,concordancia,completitud,corrección,solapamiento,mapa manual,fractura</translation>
    </message>
    <message>
      <source>Finds what two fracture maps of the same ground have in common and what not.</source>
      <translation>Halla qué tienen en común y qué no dos mapas de fracturas del mismo terreno.</translation>
    </message>
    <message>
      <source>Compares two maps of the same ground: those of two networks, a network's and a geologist's, or of images of 1.5 and 6 m per pixel. What both have, what only one has, and how well lengths and areas agree come out as layers and as a table, in true ground metres.

Two fractures are the same where enough of either lies within the tolerance of the other. A fracture that one map has whole and the other in pieces is one match. Lengths are those of the centrelines; the second map may also be lines, as most maps drawn by hand are. With the second map as the truth, the covered share of the first is its correctness and that of the second its completeness.</source>
      <translation>Compara dos mapas del mismo terreno: los de dos redes, el de una red y el de un geólogo, o los de imágenes de 1,5 y 6 m por píxel. Lo que tienen ambos, lo que solo tiene uno y lo bien que concuerdan longitudes y áreas se obtienen como capas y como tabla, en metros reales sobre el terreno.

Dos fracturas son la misma si una parte suficiente de cualquiera de ellas está dentro de la tolerancia de la otra. Una fractura que un mapa tiene entera y el otro en trozos es una sola correspondencia. Las longitudes son las de las líneas centrales; el segundo mapa también puede ser de líneas, como la mayoría de los dibujados a mano. Si el segundo mapa se toma como verdad, la parte cubierta del primero es su corrección y la del segundo, su completitud.</translation>
    </message>
    <message>
      <source>How many matches there are.</source>
      <translation>Número de correspondencias.</translation>
    </message>
    <message>
      <source>How many fractures only map A has.</source>
      <translation>Número de fracturas que solo tiene el mapa A.</translation>
    </message>
    <message>
      <source>How many fractures only map B has.</source>
      <translation>Número de fracturas que solo tiene el mapa B.</translation>
    </message>
    <message>
      <source>Share of map A's length within the tolerance of map B's lines.</source>
      <translation>Parte de la longitud del mapa A dentro de la tolerancia de las líneas del mapa B.</translation>
    </message>
    <message>
      <source>Share of map B's length within the tolerance of map A's lines.</source>
      <translation>Parte de la longitud del mapa B dentro de la tolerancia de las líneas del mapa A.</translation>
    </message>
    <message>
      <source>Area that both maps have over the area that either has; none where B has lines.</source>
      <translation>Área que tienen ambos mapas dividida por el área que tiene cualquiera de ellos; ninguna si B es de líneas.</translation>
    </message>
    <message>
      <source>Map A</source>
      <translation>Mapa A</translation>
    </message>
    <message>
      <source>Polygons of fractures, e.g. the detections of one network.</source>
      <translation>Polígonos de fracturas, p. ej. las detecciones de una red.</translation>
    </message>
    <message>
      <source>Map B</source>
      <translation>Mapa B</translation>
    </message>
    <message>
      <source>Polygons of fractures, or lines drawn along them, in any CRS of the same body.</source>
      <translation>Polígonos de fracturas, o líneas dibujadas a lo largo de ellas, en cualquier SRC del mismo cuerpo.</translation>
    </message>
    <message>
      <source>Centrelines of map A</source>
      <translation>Líneas centrales del mapa A</translation>
    </message>
    <message>
      <source>Centrelines of map B</source>
      <translation>Líneas centrales del mapa B</translation>
    </message>
    <message>
      <source>The centrelines that 'Measure detections' drew for the same map: the comparison of large maps is several times faster with them. They belong to the polygons by imf_id. Empty: they are found.</source>
      <translation>Las líneas centrales que 'Medir detecciones' trazó para el mismo mapa: con ellas, la comparación de mapas grandes es varias veces más rápida. Se relacionan con los polígonos mediante imf_id. Vacío: se calculan.</translation>
    </message>
    <message>
      <source>Tolerance [m]</source>
      <translation>Tolerancia [m]</translation>
    </message>
    <message>
      <source>Distance on the ground at which places still are the same; 4.5 m are three pixels of 1.5 m. Give about a pixel of the coarser map where the pixels differ, and more where one map was drawn by eye.</source>
      <translation>Distancia sobre el terreno a la que dos lugares siguen siendo el mismo; 4,5 m son tres píxeles de 1,5 m. Indique aproximadamente un píxel del mapa más grueso si los píxeles difieren, y más si un mapa se dibujó a ojo.</translation>
    </message>
    <message>
      <source>Smallest overlap</source>
      <translation>Solapamiento mínimo</translation>
    </message>
    <message>
      <source>Two fractures are the same where at least this share of either lies within the tolerance.</source>
      <translation>Dos fracturas son la misma si al menos esta parte de cualquiera de ellas está dentro de la tolerancia.</translation>
    </message>
    <message>
      <source>Matched</source>
      <translation>Correspondencias</translation>
    </message>
    <message>
      <source>One feature for each match, the polygons of both maps together, in map A's CRS: match_id; a_ids, b_ids, a_count, b_count (which features of each map, and how many); iou; area_a, area_b [m2]; len_a, len_b [m], len_ratio (B over A); covered_a, covered_b (share of the length within the tolerance of the other map's lines).</source>
      <translation>Un objeto por cada correspondencia, con los polígonos de ambos mapas juntos, en el SRC del mapa A: match_id; a_ids, b_ids, a_count, b_count (qué objetos de cada mapa y cuántos); iou; area_a, area_b [m2]; len_a, len_b [m], len_ratio (B dividida por A); covered_a, covered_b (parte de la longitud dentro de la tolerancia de las líneas del otro mapa).</translation>
    </message>
    <message>
      <source>Fractures without a match, in map A's CRS: map_id (number of the feature), area_m2, length_m and covered (share of the length within the tolerance of the other map's lines).</source>
      <translation>Fracturas sin correspondencia, en el SRC del mapa A: map_id (número del objeto), area_m2, length_m y covered (parte de la longitud dentro de la tolerancia de las líneas del otro mapa).</translation>
    </message>
    <message>
      <source>Only in map A</source>
      <translation>Solo en el mapa A</translation>
    </message>
    <message>
      <source>Only in map B</source>
      <translation>Solo en el mapa B</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabla</translation>
    </message>
    <message>
      <source>CSV table (*.csv)</source>
      <translation>Tabla CSV (*.csv)</translation>
    </message>
    <message>
      <source>Counts, lengths and areas of each map and of both, and how well they agree.</source>
      <translation>Recuentos, longitudes y áreas de cada mapa y de ambos, y lo bien que concuerdan.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>HTML files (*.html)</source>
      <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
      <source>The same table as a page, with what it was made with.</source>
      <translation>La misma tabla como página, con los datos de cómo se hizo.</translation>
    </message>
    <message>
      <source>Number of matches</source>
      <translation>Número de correspondencias</translation>
    </message>
    <message>
      <source>Number only in map A</source>
      <translation>Número solo en el mapa A</translation>
    </message>
    <message>
      <source>Number only in map B</source>
      <translation>Número solo en el mapa B</translation>
    </message>
    <message>
      <source>Correctness of map A</source>
      <translation>Corrección del mapa A</translation>
    </message>
    <message>
      <source>Completeness of map A</source>
      <translation>Completitud del mapa A</translation>
    </message>
    <message>
      <source>Intersection over union</source>
      <translation>Intersección sobre unión</translation>
    </message>
    <message>
      <source>{a} and {b}</source>
      <translation>{a} y {b}</translation>
    </message>
    <message>
      <source>Download model</source>
      <translation>Descargar modelo</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>Redes</translation>
    </message>
    <message>
      <source>model,weights,checkpoint,published,zenodo,download,install</source>
      <translation>modelo,pesos,checkpoint,publicado,zenodo,descargar,instalar</translation>
    </message>
    <message>
      <source>Installs the published IMFMapper from Zenodo.</source>
      <translation>Instala el IMFMapper publicado desde Zenodo.</translation>
    </message>
    <message>
      <source>Downloads the published IMFMapper, a DeepLabV3 with ResNet-50 trained by its authors, from its Zenodo record, checks that it came unchanged and installs it into the QGIS profile. From then on it can be chosen by its name in 'Run IMFMapper', 'Evaluate IMFMapper' and as the start of 'Train IMFMapper'.

The download goes through QGIS's network settings and its proxy. When it is cancelled or the connection breaks, the next run goes on from where it stopped.</source>
      <translation>Descarga el IMFMapper publicado, un DeepLabV3 con ResNet-50 entrenado por sus autores, de su registro de Zenodo, comprueba que llegó sin cambios y lo instala en el perfil de QGIS. Desde entonces se puede elegir por su nombre en 'Ejecutar IMFMapper', en 'Evaluar IMFMapper' y como inicio de 'Entrenar IMFMapper'.

La descarga usa la configuración de red de QGIS y su proxy. Si se cancela o se interrumpe la conexión, la siguiente ejecución continúa donde se detuvo.</translation>
    </message>
    <message>
      <source>The installed checkpoint.</source>
      <translation>El checkpoint instalado.</translation>
    </message>
    <message>
      <source>The name by which other tools know it.</source>
      <translation>El nombre con que lo conocen las demás herramientas.</translation>
    </message>
    <message>
      <source>Zenodo record</source>
      <translation>Registro de Zenodo</translation>
    </message>
    <message>
      <source>The number of the record; {n} is the published IMFMapper.</source>
      <translation>El número del registro; {n} es el IMFMapper publicado.</translation>
    </message>
    <message>
      <source>File of the record</source>
      <translation>Archivo del registro</translation>
    </message>
    <message>
      <source>The checkpoint's name in the record. Another file than the published one is opened to see what it is.</source>
      <translation>El nombre del checkpoint en el registro. Un archivo distinto del publicado se abre para ver qué es.</translation>
    </message>
    <message>
      <source>Its name among the installed models: letters, digits, - and _. Empty: {name}, or the name of the file.</source>
      <translation>Su nombre entre los modelos instalados: letras, cifras, - y _. Vacío: {name}, o el nombre del archivo.</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Reemplazar</translation>
    </message>
    <message>
      <source>Downloads again and replaces a model of this name. Otherwise one that is there is kept.</source>
      <translation>Descarga de nuevo y reemplaza un modelo con este nombre. Si no, se conserva el que haya.</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Installed as '{name}': {title}</source>
      <translation>Instalado como '{name}': {title}</translation>
    </message>
    <message>
      <source>Evaluate IMFMapper</source>
      <translation>Evaluar IMFMapper</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>Aprendizaje</translation>
    </message>
    <message>
      <source>evaluate,validate,test,precision,recall,F1,IoU,calibration,report</source>
      <translation>evaluar,validar,probar,precisión,exhaustividad,F1,IoU,calibración,informe</translation>
    </message>
    <message>
      <source>Measures how well a network finds labelled fractures.</source>
      <translation>Mide lo bien que una red encuentra fracturas etiquetadas.</translation>
    </message>
    <message>
      <source>Runs a network over labelled tiles, as published without overlap, and measures how well it finds the impact melt fractures (IMFs): precision, recall, F1 and IoU as published (averaged over batches) and over all pixels together, found and true length with a tolerance of a few pixels, false detections per km2, figures by width class, calibration and the best threshold.

Give a dataset folder, or a mosaic and its label polygons, which are then tiled without overlap. Figures on tiles that the network was trained on say nothing about other places.</source>
      <translation>Ejecuta una red sobre teselas etiquetadas, sin solapamiento según lo publicado, y mide lo bien que encuentra las fracturas de fundido de impacto (IMF): precisión, exhaustividad, F1 e IoU según lo publicado (promediadas por lotes) y sobre todos los píxeles en conjunto, longitud encontrada y real con una tolerancia de unos pocos píxeles, detecciones falsas por km2, cifras por clase de anchura, calibración y el mejor umbral.

Indique una carpeta de conjunto de datos, o un mosaico y sus polígonos de etiquetas, que entonces se dividen en teselas sin solapamiento. Las cifras de teselas con las que se entrenó la red no dicen nada de otros lugares.</translation>
    </message>
    <message>
      <source>As published: averaged over batches of 32 tiles, at the threshold.</source>
      <translation>Según lo publicado: promedio por lotes de 32 teselas, con el umbral.</translation>
    </message>
    <message>
      <source>Over all pixels of all tiles together.</source>
      <translation>Sobre todos los píxeles de todas las teselas en conjunto.</translation>
    </message>
    <message>
      <source>or mosaic</source>
      <translation>o mosaico</translation>
    </message>
    <message>
      <source>A labelled grey image with a CRS, in place of a dataset folder.</source>
      <translation>Una imagen gris etiquetada con SRC, en lugar de una carpeta de conjunto de datos.</translation>
    </message>
    <message>
      <source>and its label polygons</source>
      <translation>y sus polígonos de etiquetas</translation>
    </message>
    <message>
      <source>Polygons of the mosaic's fractures, in any CRS of the same body; the mosaic counts as a whole.</source>
      <translation>Polígonos de las fracturas del mosaico, en cualquier SRC del mismo cuerpo; cuenta el mosaico entero.</translation>
    </message>
    <message>
      <source>Tiles</source>
      <translation>Teselas</translation>
    </message>
    <message>
      <source>Which tiles of the datasets count. auto: those for validation where any are marked, else all.</source>
      <translation>Qué teselas de los conjuntos de datos cuentan. auto: las de validación si hay alguna marcada; si no, todas.</translation>
    </message>
    <message>
      <source>Pixels of this probability or more are fracture; 0.5 as published.</source>
      <translation>Los píxeles con esta probabilidad o más son fractura; 0,5 según lo publicado.</translation>
    </message>
    <message>
      <source>HTML page (*.html)</source>
      <translation>Página HTML (*.html)</translation>
    </message>
    <message>
      <source>All figures, curves, and pictures of hits, misses and false alarms.</source>
      <translation>Todas las cifras, curvas e imágenes de aciertos, omisiones y falsas alarmas.</translation>
    </message>
    <message>
      <source>Figures per tile</source>
      <translation>Cifras por tesela</translation>
    </message>
    <message>
      <source>The tiles' outlines with imf_px and detect_px (true and detected pixels), tp, fp, fn (pixels hit, false, missed), precision, recall, f1, iou, complete and correct (shares of the true and the detected length) and false_det (detections of 150 m2 or more that touch no fracture), to find the worst ones. Tiles without georeference have no outline.</source>
      <translation>Los contornos de las teselas con imf_px y detect_px (píxeles reales y detectados), tp, fp, fn (píxeles acertados, falsos, omitidos), precision, recall, f1, iou, complete y correct (partes de la longitud real y de la detectada) y false_det (detecciones de 150 m2 o más que no tocan ninguna fractura), para hallar las peores. Las teselas sin georreferencia no tienen contorno.</translation>
    </message>
    <message>
      <source>Give either a dataset folder, or a mosaic and its label polygons.</source>
      <translation>Indique una carpeta de conjunto de datos, o bien un mosaico y sus polígonos de etiquetas.</translation>
    </message>
    <message>
      <source>Raster '{name}'</source>
      <translation>Ráster '{name}'</translation>
    </message>
    <message>
      <source>Fracture report</source>
      <translation>Informe de fracturas</translation>
    </message>
    <message>
      <source>Mapping</source>
      <translation>Cartografía</translation>
    </message>
    <message>
      <source>report,statistics,rose,density,P20,P21,power law,log-normal,length,width,distribution,heat map,fracture</source>
      <translation>informe,estadísticas,rosa,densidad,P20,P21,ley de potencias,log-normal,longitud,anchura,distribución,mapa de calor,fractura</translation>
    </message>
    <message>
      <source>Writes counts, sizes, directions and densities of fractures as a page with maps and figures.</source>
      <translation>Escribe recuentos, tamaños, direcciones y densidades de fracturas como página con mapas y cifras.</translation>
    </message>
    <message>
      <source>Writes a report on detected impact melt fractures (IMFs): a map, counts and areas by region as published, distributions of length and width with power laws and log-normals fitted by maximum likelihood, a rose diagram, fracture density (P20: number, P21: length per area), probabilities, and how it was all made. It is one HTML file that stands alone and prints; figures and tables can be had as files, the density as a raster layer.

Areas, lengths and densities are true metres on the body's own ellipsoid, whatever the layer's CRS. Detections that 'Measure detections' has not measured yet are measured on the way.

Densities need to know what was mapped. Without regions it is the mosaic's valid pixels; without a mosaic either, the convex hull of the fractures, which is too small. The report says which.</source>
      <translation>Escribe un informe sobre fracturas de fundido de impacto (IMF) detectadas: un mapa, recuentos y áreas por región según lo publicado, distribuciones de longitud y anchura con leyes de potencias y log-normales ajustadas por máxima verosimilitud, un diagrama de rosa, la densidad de fracturas (P20: número, P21: longitud por área), las probabilidades y cómo se hizo todo. Es un único archivo HTML autónomo e imprimible; las figuras y tablas se pueden obtener como archivos y la densidad, como capa ráster.

Áreas, longitudes y densidades son metros reales sobre el elipsoide propio del cuerpo, sea cual sea el SRC de la capa. Las detecciones que 'Medir detecciones' aún no ha medido se miden sobre la marcha.

Las densidades requieren saber qué se cartografió. Sin regiones, son los píxeles válidos del mosaico; sin mosaico tampoco, la envolvente convexa de las fracturas, que es demasiado pequeña. El informe indica cuál se usó.</translation>
    </message>
    <message>
      <source>How many fractures the report is about.</source>
      <translation>Número de fracturas de las que trata el informe.</translation>
    </message>
    <message>
      <source>Number of fractures</source>
      <translation>Número de fracturas</translation>
    </message>
    <message>
      <source>Detections</source>
      <translation>Detecciones</translation>
    </message>
    <message>
      <source>Polygons of fractures. Measures of 'Measure detections' are taken as they are; what has none is measured. prob_mean, where it is there, tells how far to trust them.</source>
      <translation>Polígonos de fracturas. Las medidas de 'Medir detecciones' se toman tal cual; lo que no las tiene se mide. prob_mean, si existe, indica hasta qué punto son fiables.</translation>
    </message>
    <message>
      <source>Centrelines</source>
      <translation>Líneas centrales</translation>
    </message>
    <message>
      <source>The lines of 'Measure detections', with imf_id, in any CRS of the same body: saves tracing them again.</source>
      <translation>Las líneas de 'Medir detecciones', con imf_id, en cualquier SRC del mismo cuerpo: evita trazarlas de nuevo.</translation>
    </message>
    <message>
      <source>Mapped regions</source>
      <translation>Regiones cartografiadas</translation>
    </message>
    <message>
      <source>Polygons of what was mapped, e.g. crater floors and melt ponds, in any CRS of the same body: figures are given for each, and densities refer to their area.</source>
      <translation>Polígonos de lo que se cartografió, p. ej. suelos de cráter y charcas de fundido, en cualquier SRC del mismo cuerpo: se dan cifras de cada una y las densidades se refieren a su área.</translation>
    </message>
    <message>
      <source>Field with the regions' names</source>
      <translation>Campo con los nombres de las regiones</translation>
    </message>
    <message>
      <source>Polygons of one name are one region (floor, pond 1, ...). Empty: all polygons are one region.</source>
      <translation>Los polígonos con el mismo nombre son una región (floor, pond 1, ...). Vacío: todos los polígonos son una región.</translation>
    </message>
    <message>
      <source>Mosaic</source>
      <translation>Mosaico</translation>
    </message>
    <message>
      <source>The image that was mapped, in any CRS of the same body: background of the maps.</source>
      <translation>La imagen que se cartografió, en cualquier SRC del mismo cuerpo: fondo de los mapas.</translation>
    </message>
    <message>
      <source>Band</source>
      <translation>Banda</translation>
    </message>
    <message>
      <source>The mosaic's band with the image.</source>
      <translation>La banda del mosaico con la imagen.</translation>
    </message>
    <message>
      <source>Cell size of the density [m]</source>
      <translation>Tamaño de celda de la densidad [m]</translation>
    </message>
    <message>
      <source>Edge of the density raster's cells on the ground. 0: 1, 2 or 5 times a power of ten, so that a cell holds some ten fractures on average.</source>
      <translation>Lado de las celdas del ráster de densidad en el terreno. 0: 1, 2 o 5 veces una potencia de diez, de modo que una celda contenga unas diez fracturas en promedio.</translation>
    </message>
    <message>
      <source>Rose diagram: what shows the share</source>
      <translation>Diagrama de rosa: qué muestra la proporción</translation>
    </message>
    <message>
      <source>area: the area of a petal is proportional to its share of the length, so that large ones are not exaggerated. length: its radius is.</source>
      <translation>area: el área de un pétalo es proporcional a su parte de la longitud, para que los grandes no se exageren. length: lo es su radio.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <source>Impact melt fractures</source>
      <translation>Fracturas de fundido de impacto</translation>
    </message>
    <message>
      <source>Heading of the report, e.g. the crater's name.</source>
      <translation>Encabezado del informe, p. ej. el nombre del cráter.</translation>
    </message>
    <message>
      <source>One page that holds everything, pictures too; it can be sent and printed.</source>
      <translation>Una única página que lo contiene todo, también las imágenes; se puede enviar e imprimir.</translation>
    </message>
    <message>
      <source>Folder for figures and tables</source>
      <translation>Carpeta para figuras y tablas</translation>
    </message>
    <message>
      <source>Gets each figure as SVG and PNG (300 dpi) and each table as CSV; what has those names is replaced.</source>
      <translation>Recibe cada figura como SVG y PNG (300 ppp) y cada tabla como CSV; se reemplaza lo que tenga esos nombres.</translation>
    </message>
    <message>
      <source>Fracture density</source>
      <translation>Densidad de fracturas</translation>
    </message>
    <message>
      <source>Raster in the detections' CRS: band 1 is P21 (km of fracture per km2), band 2 P20 (fractures per km2). Each cell's figures refer to its true ground area within the mapped regions; cells of which less than a tenth was mapped are no data.</source>
      <translation>Ráster en el SRC de las detecciones: la banda 1 es P21 (km de fractura por km2) y la banda 2, P20 (fracturas por km2). Las cifras de cada celda se refieren a su área real de terreno dentro de las regiones cartografiadas; las celdas de las que se cartografió menos de una décima parte no tienen datos.</translation>
    </message>
    <message>
      <source>Report on {n} fracture(s): {path}</source>
      <translation>Informe sobre {n} fractura(s): {path}</translation>
    </message>
    <message>
      <source>There is no density, since nothing was mapped. Give the mapped regions or the mosaic.</source>
      <translation>No hay densidad, porque no se cartografió nada. Indique las regiones cartografiadas o el mosaico.</translation>
    </message>
    <message>
      <source>Unnamed</source>
      <translation>Sin nombre</translation>
    </message>
    <message>
      <source>'{parameter}' holds no polygon. Choose another layer or leave it empty.</source>
      <translation>'{parameter}' no contiene ningún polígono. Elija otra capa o déjelo vacío.</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>Entradas</translation>
    </message>
    <message>
      <source>Outputs</source>
      <translation>Salidas</translation>
    </message>
    <message>
      <source>This tool needs Python packages that QGIS's Python does not have: {packages}. Install them with Plugins &gt; IMFMapper &gt; Install dependencies, or with 'python3 -m pip install {arguments}' for the Python that QGIS uses, and restart QGIS.</source>
      <translation>Esta herramienta requiere paquetes de Python que el Python de QGIS no tiene: {packages}. Instálelos con Complementos &gt; IMFMapper &gt; Instalar dependencias, o con 'python3 -m pip install {arguments}' para el Python que usa QGIS, y reinicie QGIS.</translation>
    </message>
    <message>
      <source>Import model</source>
      <translation>Importar modelo</translation>
    </message>
    <message>
      <source>model,weights,checkpoint,trained,file,import,install</source>
      <translation>modelo,pesos,checkpoint,entrenado,archivo,importar,instalar</translation>
    </message>
    <message>
      <source>Installs a checkpoint file, e.g. one that you have trained.</source>
      <translation>Instala un archivo de checkpoint, p. ej. uno entrenado por usted.</translation>
    </message>
    <message>
      <source>Installs a checkpoint into the QGIS profile, so that it can be chosen by its name in 'Run IMFMapper', 'Evaluate IMFMapper' and as the start of 'Train IMFMapper'. It may be one that 'Train IMFMapper' made, the published file that was downloaded elsewhere, or other DeepLabV3 weights of torchvision.

The file is opened without running anything in it, and what network it holds is recognised from its weights. Its model card is taken from beside or inside the file; where there is none, the settings of the published model are assumed.</source>
      <translation>Instala un checkpoint en el perfil de QGIS, de modo que se pueda elegir por su nombre en 'Ejecutar IMFMapper', en 'Evaluar IMFMapper' y como inicio de 'Entrenar IMFMapper'. Puede ser uno creado con 'Entrenar IMFMapper', el archivo publicado descargado por otra vía u otros pesos DeepLabV3 de torchvision.

El archivo se abre sin ejecutar nada de su contenido, y la red que contiene se reconoce por sus pesos. Su ficha de modelo se toma de junto al archivo o de su interior; si no la hay, se suponen los ajustes del modelo publicado.</translation>
    </message>
    <message>
      <source>The installed copy.</source>
      <translation>La copia instalada.</translation>
    </message>
    <message>
      <source>Checkpoint file</source>
      <translation>Archivo de checkpoint</translation>
    </message>
    <message>
      <source>A PyTorch checkpoint or safetensors file; it is copied and stays where it is.</source>
      <translation>Un checkpoint de PyTorch o un archivo safetensors; se copia y el original queda donde está.</translation>
    </message>
    <message>
      <source>Its name among the installed models: letters, digits, - and _. Empty: the name in its card, or that of the file.</source>
      <translation>Su nombre entre los modelos instalados: letras, cifras, - y _. Vacío: el nombre de su ficha o el del archivo.</translation>
    </message>
    <message>
      <source>What people read in lists. Empty: the title in its card.</source>
      <translation>Lo que se lee en las listas. Vacío: el título de su ficha.</translation>
    </message>
    <message>
      <source>Ground sampling distance [m]</source>
      <translation>Distancia de muestreo del terreno [m]</translation>
    </message>
    <message>
      <source>Metres per pixel of the images that it was trained on. Empty: that of its card, else 1.5.</source>
      <translation>Metros por píxel de las imágenes con que se entrenó. Vacío: los de su ficha; si no, 1,5.</translation>
    </message>
    <message>
      <source>Replaces an installed model of this name; otherwise that is refused.</source>
      <translation>Reemplaza un modelo instalado con este nombre; de lo contrario, se rechaza.</translation>
    </message>
    <message>
      <source>List models</source>
      <translation>Listar modelos</translation>
    </message>
    <message>
      <source>model,weights,checkpoint,card,licence,list</source>
      <translation>modelo,pesos,checkpoint,ficha,licencia,lista</translation>
    </message>
    <message>
      <source>Lists the installed models with their cards.</source>
      <translation>Lista los modelos instalados con sus fichas.</translation>
    </message>
    <message>
      <source>Lists the models that can be chosen by name: those that ship with IMFMapper, those that were downloaded or imported, and those of the models folder of the plugin's options. The page shows each one's card: what network it is, what images it was trained on, its licence, its figures and its limits.</source>
      <translation>Lista los modelos que se pueden elegir por su nombre: los incluidos con IMFMapper, los descargados o importados y los de la carpeta de modelos de las opciones del complemento. La página muestra la ficha de cada uno: qué red es, con qué imágenes se entrenó, su licencia, sus cifras y sus limitaciones.</translation>
    </message>
    <message>
      <source>The names, parted by commas.</source>
      <translation>Los nombres, separados por comas.</translation>
    </message>
    <message>
      <source>How many there are.</source>
      <translation>Cuántos hay.</translation>
    </message>
    <message>
      <source>Cards</source>
      <translation>Fichas</translation>
    </message>
    <message>
      <source>A page with the cards of all models.</source>
      <translation>Una página con las fichas de todos los modelos.</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Nombres</translation>
    </message>
    <message>
      <source>Number of models</source>
      <translation>Número de modelos</translation>
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}.</source>
      <translation>No se puede escribir '{path}': {reason}.</translation>
    </message>
    <message>
      <source>Map impact melt fractures</source>
      <translation>Cartografiar fracturas de fundido de impacto</translation>
    </message>
    <message>
      <source>map,detect,fracture,crack,network,deep learning,measure,report,all,moon</source>
      <translation>cartografiar,detectar,fractura,grieta,red,aprendizaje profundo,medir,informe,todo,luna</translation>
    </message>
    <message>
      <source>The whole way in one step: from a mosaic to measured fractures and a report.</source>
      <translation>Todo el proceso en un paso: de un mosaico a fracturas medidas y un informe.</translation>
    </message>
    <message>
      <source>Maps impact melt fractures (IMFs) in one step: runs the network over the mosaic, makes polygons of the detections, keeps those that are large enough, lie in the regions and are no seam of the mosaic, measures them, draws their centrelines and writes a report.

The results are those of 'Run IMFMapper', 'Polygonize and filter detections', 'Measure detections' and 'Fracture report' one after the other. To try other filters, start 'Polygonize and filter detections' with the probability raster: the network need not run again.

A run that was cancelled continues where it stopped when it is started again with the same parameters and the probability raster goes to the same file. Look at every map before it is used: rockfall trails, boulders and ridges with strong shadows can be taken for fractures.</source>
      <translation>Cartografía fracturas de fundido de impacto (IMF) en un solo paso: ejecuta la red sobre el mosaico, convierte las detecciones en polígonos, conserva las que son lo bastante grandes, están en las regiones y no son una costura del mosaico, las mide, traza sus líneas centrales y escribe un informe.

Los resultados son los de 'Ejecutar IMFMapper', 'Poligonizar y filtrar detecciones', 'Medir detecciones' e 'Informe de fracturas' uno tras otro. Para probar otros filtros, inicie 'Poligonizar y filtrar detecciones' con el ráster de probabilidad: no hace falta ejecutar la red de nuevo.

Una ejecución cancelada continúa donde se detuvo si se inicia de nuevo con los mismos parámetros y el ráster de probabilidad va al mismo archivo. Examine cada mapa antes de usarlo: los rastros de desprendimientos, los bloques rocosos y las crestas con sombras fuertes se pueden confundir con fracturas.</translation>
    </message>
    <message>
      <source>How many detections were kept.</source>
      <translation>Número de detecciones conservadas.</translation>
    </message>
    <message>
      <source>How many detections were dropped.</source>
      <translation>Número de detecciones descartadas.</translation>
    </message>
    <message>
      <source>Regions to map</source>
      <translation>Regiones a cartografiar</translation>
    </message>
    <message>
      <source>Polygons of crater floors and melt ponds, in any CRS of the same body: only tiles that touch them are run, only detections in them are kept, and densities in the report are per their area. Empty: all.</source>
      <translation>Polígonos de suelos de cráter y charcas de fundido, en cualquier SRC del mismo cuerpo: solo se ejecutan las teselas que los tocan, solo se conservan las detecciones situadas en ellos y las densidades del informe se refieren a su área. Vacío: todo.</translation>
    </message>
    <message>
      <source>Detections kept</source>
      <translation>Detecciones conservadas</translation>
    </message>
    <message>
      <source>Detections rejected</source>
      <translation>Detecciones descartadas</translation>
    </message>
    <message>
      <source>The network has run, and its result is whole: '{path}'. Go on with 'Polygonize and filter detections', which takes it.</source>
      <translation>La red se ha ejecutado y su resultado está completo: '{path}'. Continúe con 'Poligonizar y filtrar detecciones', que lo utiliza.</translation>
    </message>
    <message>
      <source>No report is written: without a coordinate reference system there are no metres to report.</source>
      <translation>No se escribe ningún informe: sin sistema de referencia de coordenadas no hay metros que comunicar.</translation>
    </message>
    <message>
      <source>Measure detections</source>
      <translation>Medir detecciones</translation>
    </message>
    <message>
      <source>measure,length,width,azimuth,orientation,sinuosity,area,centreline,centerline,skeleton,medial axis,fracture,network,branch,node,detection</source>
      <translation>medir,longitud,anchura,azimut,orientación,sinuosidad,área,línea central,eje,esqueleto,eje medial,fractura,red,rama,nodo,detección</translation>
    </message>
    <message>
      <source>Measures length, width and direction of each fracture, and draws its centrelines.</source>
      <translation>Mide la longitud, la anchura y la dirección de cada fractura y traza sus líneas centrales.</translation>
    </message>
    <message>
      <source>Measures each detected impact melt fracture (IMF): area, length, mean and largest width, azimuth, sinuosity and number of branches, and draws its centrelines, the medial axis of its polygon without spurs, smooth and drawn out to the tips.

All figures are true metres on the body's own ellipsoid and directions from true north, whatever the layer's CRS. The stairs of outlines on pixel edges do not lengthen the lines.

Each branch between two junctions or tips is a line of its own, and branches share the exact coordinates of their junctions, as tools for fracture networks expect.</source>
      <translation>Mide cada fractura de fundido de impacto (IMF) detectada: área, longitud, anchura media y máxima, azimut, sinuosidad y número de ramas, y traza sus líneas centrales, el eje medial de su polígono sin espolones, suavizado y prolongado hasta los extremos.

Todas las cifras son metros reales sobre el elipsoide propio del cuerpo y direcciones desde el norte verdadero, sea cual sea el SRC de la capa. Los escalones de los contornos sobre los bordes de píxel no alargan las líneas.

Cada rama entre dos uniones o extremos es una línea propia, y las ramas comparten las coordenadas exactas de sus uniones, como esperan las herramientas para redes de fracturas.</translation>
    </message>
    <message>
      <source>Polygons of fractures, as 'Polygonize and filter detections' makes them or as drawn, in any CRS of the Moon or another body. Parts of a multi-part polygon are measured together. Without a CRS, metres are units of the layer and north is up.</source>
      <translation>Polígonos de fracturas, tal como los crea 'Poligonizar y filtrar detecciones' o dibujados, en cualquier SRC de la Luna o de otro cuerpo. Las partes de un polígono multiparte se miden juntas. Sin SRC, los metros son unidades de la capa y el norte está arriba.</translation>
    </message>
    <message>
      <source>Measured detections</source>
      <translation>Detecciones medidas</translation>
    </message>
    <message>
      <source>The polygons with the input's fields and: area_m2; length_m (of all centrelines together); width_m (mean width, area over length); maxwid_m (largest width, away from junctions); azimuth (mean direction of the centrelines, weighted by length, in degrees clockwise from north, 0 to 180); sinuosity (length of the longest way along the centrelines over the distance of its ends); branches. Fields of these names are replaced; imf_id is added where there is none.</source>
      <translation>Los polígonos con los campos de la entrada y: area_m2; length_m (de todas las líneas centrales juntas); width_m (anchura media, área dividida por longitud); maxwid_m (anchura máxima, lejos de las uniones); azimuth (dirección media de las líneas centrales, ponderada por la longitud, en grados en sentido horario desde el norte, de 0 a 180); sinuosity (longitud del camino más largo por las líneas centrales dividida por la distancia entre sus extremos); branches. Los campos con estos nombres se reemplazan; imf_id se añade si no existe.</translation>
    </message>
    <message>
      <source>One line for each branch, with the detection's imf_id, the branch's number and measures, the numbers of the nodes at its ends within the detection (start_node, end_node), their kinds (start_kind, end_kind: I for a tip, Y where three branches meet, X where four or more do, O for a closed loop) and connection (I - I, C - I or C - C; C for a junction).</source>
      <translation>Una línea por cada rama, con el imf_id de la detección, el número y las medidas de la rama, los números de los nodos de sus extremos dentro de la detección (start_node, end_node), sus tipos (start_kind, end_kind: I para un extremo, Y donde confluyen tres ramas, X donde lo hacen cuatro o más, O para un bucle cerrado) y connection (I - I, C - I o C - C; C para una unión).</translation>
    </message>
    <message>
      <source>Layer '{name}' has no coordinate reference system: lengths are in units of the layer, and azimuths from its vertical.</source>
      <translation>La capa '{name}' no tiene sistema de referencia de coordenadas: las longitudes están en unidades de la capa y los azimuts se miden desde su vertical.</translation>
    </message>
    <message>
      <source>Feature {id} of layer '{name}'</source>
      <translation>Objeto {id} de la capa '{name}'</translation>
    </message>
    <message>
      <source>{n} of {count} detection(s) measured.</source>
      <translation>Detecciones medidas: {n} de {count}.</translation>
    </message>
    <message>
      <source>Polygonize and filter detections</source>
      <translation>Poligonizar y filtrar detecciones</translation>
    </message>
    <message>
      <source>polygonize,filter,area,region,seam,detection,fracture,probability</source>
      <translation>poligonizar,filtrar,área,región,costura,detección,fractura,probabilidad</translation>
    </message>
    <message>
      <source>Turns a probability raster into fracture polygons and drops what cannot be one.</source>
      <translation>Convierte un ráster de probabilidad en polígonos de fracturas y descarta lo que no puede serlo.</translation>
    </message>
    <message>
      <source>Turns a probability or binary raster into one polygon for each detected impact melt fracture (IMF), on pixel edges, pixels that touch at a corner included, and keeps those that are large enough, lie in regions such as crater floors and melt ponds, and do not follow a seam of the mosaic. Limits of length, width, elongation and probability can be set besides.

Areas are true square metres on the body's own ellipsoid, whatever the raster's CRS. What is dropped can be kept in a second layer that says why. The network is not run again, so other limits can be tried on the same probability raster in seconds.</source>
      <translation>Convierte un ráster de probabilidad o binario en un polígono por cada fractura de fundido de impacto (IMF) detectada, sobre los bordes de píxel, incluidos los píxeles que se tocan en una esquina, y conserva las que son lo bastante grandes, están en regiones como suelos de cráter y charcas de fundido, y no siguen una costura del mosaico. Además se pueden fijar límites de longitud, anchura, elongación y probabilidad.

Las áreas son metros cuadrados reales sobre el elipsoide propio del cuerpo, sea cual sea el SRC del ráster. Lo descartado se puede conservar en una segunda capa que indica el motivo. La red no se ejecuta de nuevo, de modo que en segundos se pueden probar otros límites con el mismo ráster de probabilidad.</translation>
    </message>
    <message>
      <source>How many were dropped for {reason}.</source>
      <translation>Número de detecciones descartadas por {reason}.</translation>
    </message>
    <message>
      <source>Probability or binary raster</source>
      <translation>Ráster de probabilidad o binario</translation>
    </message>
    <message>
      <source>The probability raster of 'Run IMFMapper', or a raster that is 1 where a fracture was detected and 0 elsewhere. The first band is read.</source>
      <translation>El ráster de probabilidad de 'Ejecutar IMFMapper', o un ráster que vale 1 donde se detectó una fractura y 0 en el resto. Se lee la primera banda.</translation>
    </message>
    <message>
      <source>Smallest area [m2]</source>
      <translation>Área mínima [m2]</translation>
    </message>
    <message>
      <source>Smaller detections are dropped: they cannot be told for fractures at 1.5 m per pixel. 150 m2 as published; 0 keeps all.</source>
      <translation>Las detecciones menores se descartan: a 1,5 m por píxel no se puede saber si son fracturas. 150 m2 según lo publicado; 0 las conserva todas.</translation>
    </message>
    <message>
      <source>Polygons in the raster's CRS with imf_id, area_m2 (on the ground), prob_mean and prob_max (mean and highest probability), lon and lat (of a point inside, in degrees on the body) and region (name of the region that holds most of it).</source>
      <translation>Polígonos en el SRC del ráster con imf_id, area_m2 (sobre el terreno), prob_mean y prob_max (probabilidad media y máxima), lon y lat (de un punto interior, en grados sobre el cuerpo) y region (nombre de la región que contiene la mayor parte).</translation>
    </message>
    <message>
      <source>Rejected detections</source>
      <translation>Detecciones descartadas</translation>
    </message>
    <message>
      <source>The dropped detections with the same fields and the reason: area, region, seam, length, width, elongation or probability; the first one that holds.</source>
      <translation>Las detecciones descartadas con los mismos campos y el motivo: area, region, seam, length, width, elongation o probability; el primero que se cumple.</translation>
    </message>
    <message>
      <source>Seams found</source>
      <translation>Costuras encontradas</translation>
    </message>
    <message>
      <source>The seams that were taken from footprints, tracking band or brightness, to look at.</source>
      <translation>Las costuras obtenidas de las huellas, la banda de seguimiento o el brillo, para examinarlas.</translation>
    </message>
    <message>
      <source>Detections rejected for {reason}</source>
      <translation>Detecciones descartadas por {reason}</translation>
    </message>
    <message>
      <source>{n} detection(s) kept.</source>
      <translation>Detecciones conservadas: {n}.</translation>
    </message>
    <message>
      <source>{n} rejected by {reason}.</source>
      <translation>Descartadas por {reason}: {n}.</translation>
    </message>
    <message>
      <source>Prepare detections for review</source>
      <translation>Preparar detecciones para revisión</translation>
    </message>
    <message>
      <source>review,accept,reject,edit,status,form,detection,fracture</source>
      <translation>revisar,aceptar,rechazar,editar,estado,formulario,detección,fractura</translation>
    </message>
    <message>
      <source>Copies detections to a layer in which a geologist accepts, rejects and edits them.</source>
      <translation>Copia las detecciones a una capa en la que un geólogo las acepta, rechaza y edita.</translation>
    </message>
    <message>
      <source>Copies detections to a layer with the fields of a review and an attribute form to fill them in, coloured by what was decided. Switch editing on, open the attribute table in form view and step from detection to detection: accept it, reject it, or reshape its outline; draw what was missed. Outlines that were reshaped or drawn are recognised.

With an earlier review, decisions are carried over to detections that overlap what was decided then, edited outlines included. Decided detections that are not detected any more stay in the layer, so that no decision is lost when a better network has mapped the place again. 'Turn reviewed detections into labels' makes training data of the result.</source>
      <translation>Copia las detecciones a una capa con los campos de una revisión y un formulario de atributos para rellenarlos, coloreada según lo decidido. Active la edición, abra la tabla de atributos en la vista de formulario y pase de detección en detección: acéptela, rechácela o modifique su contorno; dibuje lo que falte. Los contornos modificados o dibujados se reconocen.

Con una revisión anterior, las decisiones se trasladan a las detecciones que se solapan con lo que se decidió entonces, incluidos los contornos editados. Las detecciones decididas que ya no se detectan permanecen en la capa, de modo que no se pierda ninguna decisión cuando una red mejor ha cartografiado de nuevo el lugar. 'Convertir detecciones revisadas en etiquetas' crea datos de entrenamiento a partir del resultado.</translation>
    </message>
    <message>
      <source>How many detections took over an earlier decision.</source>
      <translation>Número de detecciones que adoptaron una decisión anterior.</translation>
    </message>
    <message>
      <source>How many detections are still to be reviewed.</source>
      <translation>Número de detecciones aún por revisar.</translation>
    </message>
    <message>
      <source>Polygons of 'Run IMFMapper' or of a later step; all their fields are kept.</source>
      <translation>Polígonos de 'Ejecutar IMFMapper' o de un paso posterior; se conservan todos sus campos.</translation>
    </message>
    <message>
      <source>Earlier review</source>
      <translation>Revisión anterior</translation>
    </message>
    <message>
      <source>A layer of this tool, reviewed since, in any CRS of the same body. What was decided in it is carried over.</source>
      <translation>Una capa de esta herramienta, revisada desde entonces, en cualquier SRC del mismo cuerpo. Lo que se decidió en ella se traslada.</translation>
    </message>
    <message>
      <source>A decision holds for a detection whose area shared with the earlier one is at least this part of the area of both together (intersection over union).</source>
      <translation>Una decisión vale para una detección cuya área común con la anterior es al menos esta parte del área de ambas juntas (intersección sobre unión).</translation>
    </message>
    <message>
      <source>The detections with all their fields and: status (unreviewed, accepted, rejected, edited), comment, reviewer and reviewed (who and when, filled in by the form), origin (detected, matched with an earlier decision, or known from the earlier review only) and shape_key (tells whether the outline was changed). Save it to a file, since edits in a temporary layer are lost.</source>
      <translation>Las detecciones con todos sus campos y: status (unreviewed, accepted, rejected, edited), comment, reviewer y reviewed (quién y cuándo, los rellena el formulario), origin (detectada, emparejada con una decisión anterior o conocida solo por la revisión anterior) y shape_key (indica si se cambió el contorno). Guárdela en un archivo, porque las ediciones en una capa temporal se pierden.</translation>
    </message>
    <message>
      <source>Decisions taken over</source>
      <translation>Decisiones adoptadas</translation>
    </message>
    <message>
      <source>Detections to review</source>
      <translation>Detecciones por revisar</translation>
    </message>
    <message>
      <source>{n} detection(s) to review.</source>
      <translation>Detecciones por revisar: {n}.</translation>
    </message>
    <message>
      <source>{n} earlier decision(s) taken over; {lost} kept for what is not detected any more.</source>
      <translation>Decisiones anteriores adoptadas: {n}; conservadas de lo que ya no se detecta: {lost}.</translation>
    </message>
    <message>
      <source>The review is a temporary layer: save it to a file before you edit it.</source>
      <translation>La revisión es una capa temporal: guárdela en un archivo antes de editarla.</translation>
    </message>
    <message>
      <source>'{path}' is an input and would be overwritten. Choose another file for the review.</source>
      <translation>'{path}' es una entrada y se sobrescribiría. Elija otro archivo para la revisión.</translation>
    </message>
    <message>
      <source>Turn reviewed detections into labels</source>
      <translation>Convertir detecciones revisadas en etiquetas</translation>
    </message>
    <message>
      <source>review,label,training,hard negative,accept,reject,edit,fracture</source>
      <translation>revisión,etiqueta,entrenamiento,negativo difícil,aceptar,rechazar,editar,fractura</translation>
    </message>
    <message>
      <source>Makes training labels of detections that a geologist has accepted, rejected or edited.</source>
      <translation>Crea etiquetas de entrenamiento con las detecciones que un geólogo ha aceptado, rechazado o editado.</translation>
    </message>
    <message>
      <source>Makes training data of a reviewed map, so that it becomes the next network's teacher. Accepted and edited detections become labels. Rejected ones become hard negatives: places that look like a fracture and are none. Of unreviewed ones nothing is known, so they are set apart.

Give the labels and the uncertain polygons to 'Tile raster' (Label polygons, Polygons to ignore): rejected detections are then background in its masks, and unreviewed ones count neither as fracture nor as none. Where areas overlap, the surest decision holds: accepted or edited, then rejected, then merged labels, then unreviewed.</source>
      <translation>Crea datos de entrenamiento a partir de un mapa revisado, de modo que este enseñe a la siguiente red. Las detecciones aceptadas y editadas pasan a ser etiquetas. Las rechazadas pasan a ser negativos difíciles: lugares que parecen una fractura y no lo son. De las no revisadas no se sabe nada, por lo que se apartan.

Use las etiquetas y los polígonos inciertos en 'Teselar ráster' (Polígonos de etiquetas, Polígonos a ignorar): las detecciones rechazadas son entonces fondo en sus máscaras, y las no revisadas no cuentan ni como fractura ni como ausencia de ella. Donde las áreas se solapan prevalece la decisión más segura: aceptada o editada, luego rechazada, luego etiquetas incorporadas, luego no revisada.</translation>
    </message>
    <message>
      <source>How many labels were written, merged ones included.</source>
      <translation>Número de etiquetas escritas, incluidas las incorporadas.</translation>
    </message>
    <message>
      <source>How many hard negatives were written.</source>
      <translation>Número de negativos difíciles escritos.</translation>
    </message>
    <message>
      <source>How many unreviewed polygons were set apart.</source>
      <translation>Número de polígonos no revisados que se apartaron.</translation>
    </message>
    <message>
      <source>Reviewed detections</source>
      <translation>Detecciones revisadas</translation>
    </message>
    <message>
      <source>The layer of 'Prepare detections for review', or any polygons with a status. Outlines that were reshaped or drawn since it was prepared count as edited, unless they were rejected.</source>
      <translation>La capa de 'Preparar detecciones para revisión', o cualquier capa de polígonos con un estado. Los contornos modificados o dibujados desde que se preparó cuentan como editados, salvo que se hayan rechazado.</translation>
    </message>
    <message>
      <source>Status field</source>
      <translation>Campo de estado</translation>
    </message>
    <message>
      <source>Holds accepted, edited, rejected or unreviewed, in any case; empty is unreviewed.</source>
      <translation>Contiene accepted, edited, rejected o unreviewed, en mayúsculas o minúsculas; vacío equivale a unreviewed.</translation>
    </message>
    <message>
      <source>Labels to merge in</source>
      <translation>Etiquetas a incorporar</translation>
    </message>
    <message>
      <source>Label polygons of the same place, e.g. from 'Buffer weak line labels by width class', in any CRS of the same body. Where a rejected detection covers one, that part is cut out, which the log says.</source>
      <translation>Polígonos de etiquetas del mismo lugar, p. ej. de 'Buffer de etiquetas lineales débiles por clase de anchura', en cualquier SRC del mismo cuerpo. Donde una detección rechazada cubre uno, esa parte se recorta, lo que se indica en el registro.</translation>
    </message>
    <message>
      <source>Reviewed labels</source>
      <translation>Etiquetas revisadas</translation>
    </message>
    <message>
      <source>Polygons of fractures for 'Tile raster' with imf_id, status (accepted, edited; label for merged ones), area_m2 (on the ground) and comment.</source>
      <translation>Polígonos de fracturas para 'Teselar ráster' con imf_id, status (accepted, edited; label para los incorporados), area_m2 (sobre el terreno) y comment.</translation>
    </message>
    <message>
      <source>Hard negatives</source>
      <translation>Negativos difíciles</translation>
    </message>
    <message>
      <source>The rejected detections with the same fields, without what was accepted over them.</source>
      <translation>Las detecciones rechazadas con los mismos campos, sin lo que se aceptó sobre ellas.</translation>
    </message>
    <message>
      <source>Uncertain detections</source>
      <translation>Detecciones inciertas</translation>
    </message>
    <message>
      <source>The unreviewed detections with the same fields: the polygons that 'Tile raster' is to ignore.</source>
      <translation>Las detecciones no revisadas con los mismos campos: los polígonos que 'Teselar ráster' debe ignorar.</translation>
    </message>
    <message>
      <source>Number of labels</source>
      <translation>Número de etiquetas</translation>
    </message>
    <message>
      <source>Number of hard negatives</source>
      <translation>Número de negativos difíciles</translation>
    </message>
    <message>
      <source>Number of uncertain detections</source>
      <translation>Número de detecciones inciertas</translation>
    </message>
    <message>
      <source>Nothing was reviewed: no detection is accepted, edited or rejected.</source>
      <translation>No se revisó nada: ninguna detección está aceptada, editada o rechazada.</translation>
    </message>
    <message>
      <source>{n} merged label(s) lost ground to rejected detections.</source>
      <translation>Etiquetas incorporadas que perdieron terreno ante detecciones rechazadas: {n}.</translation>
    </message>
    <message>
      <source>Run IMFMapper</source>
      <translation>Ejecutar IMFMapper</translation>
    </message>
    <message>
      <source>map,detect,infer,segment,network,deep learning,fracture,crack,moon,crater</source>
      <translation>cartografiar,detectar,inferir,segmentar,red,aprendizaje profundo,fractura,grieta,luna,cráter</translation>
    </message>
    <message>
      <source>Runs a network over a mosaic and maps impact melt fractures as polygons.</source>
      <translation>Ejecuta una red sobre un mosaico y cartografía fracturas de fundido de impacto como polígonos.</translation>
    </message>
    <message>
      <source>Runs a segmentation network over a mosaic and maps impact melt fractures (IMFs): the probability of a fracture for each pixel as a raster, and the detections as polygons, not yet filtered. Go on with 'Polygonize and filter detections' to keep those that are large enough, lie on melt and are no seam of the mosaic.

The mosaic is read window by window, so it may be larger than memory, at the ground sampling distance that the model was trained on (1.5 m per pixel as published). Without a CRS it is mapped too, but areas are then in pixels, and no place on the body is known. Rockfall trails, boulders and ridges with strong shadows can be taken for fractures: look at every map before it is used.</source>
      <translation>Ejecuta una red de segmentación sobre un mosaico y cartografía fracturas de fundido de impacto (IMF): la probabilidad de fractura de cada píxel como ráster y las detecciones como polígonos, aún sin filtrar. Continúe con 'Poligonizar y filtrar detecciones' para conservar las que son lo bastante grandes, están sobre fundido y no son una costura del mosaico.

El mosaico se lee por ventanas, por lo que puede ser mayor que la memoria, a la distancia de muestreo del terreno con que se entrenó el modelo (1,5 m por píxel según lo publicado). Sin SRC también se cartografía, pero entonces las áreas están en píxeles y no se conoce ningún lugar sobre el cuerpo. Los rastros de desprendimientos, los bloques rocosos y las crestas con sombras fuertes se pueden confundir con fracturas: examine cada mapa antes de usarlo.</translation>
    </message>
    <message>
      <source>How many detections were found, before any filter.</source>
      <translation>Número de detecciones encontradas, antes de cualquier filtro.</translation>
    </message>
    <message>
      <source>Region of interest</source>
      <translation>Región de interés</translation>
    </message>
    <message>
      <source>Polygons, e.g. of crater floors, in any CRS of the same body: only tiles that touch them are run, which saves time. Detections are not cut at their edges.</source>
      <translation>Polígonos, p. ej. de suelos de cráter, en cualquier SRC del mismo cuerpo: solo se ejecutan las teselas que los tocan, lo que ahorra tiempo. Las detecciones no se cortan en sus bordes.</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Extensión</translation>
    </message>
    <message>
      <source>Only this part is mapped, e.g. what the map canvas shows, to try a model quickly.</source>
      <translation>Solo se cartografía esta parte, p. ej. lo que muestra la vista del mapa, para probar un modelo rápidamente.</translation>
    </message>
    <message>
      <source>Pixels of this probability or more are fracture; 0.5 as published. Higher: fewer false alarms.</source>
      <translation>Los píxeles con esta probabilidad o más son fractura; 0,5 según lo publicado. Mayor: menos falsas alarmas.</translation>
    </message>
    <message>
      <source>Overlap [%]</source>
      <translation>Solapamiento [%]</translation>
    </message>
    <message>
      <source>How much of its edge a tile shares with the next one; shared pixels are blended, so that the edges of tiles do not show. 0: no overlap, exactly as published, and faster.</source>
      <translation>Qué parte de su lado comparte una tesela con la siguiente; los píxeles compartidos se mezclan, de modo que no se noten los bordes de las teselas. 0: sin solapamiento, exactamente según lo publicado, y más rápido.</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>Tamaño de lote</translation>
    </message>
    <message>
      <source>Tiles that are run at once. 0: chosen by the device. Smaller where memory runs out.</source>
      <translation>Teselas que se ejecutan a la vez. 0: elegido según el dispositivo. Menor si falta memoria.</translation>
    </message>
    <message>
      <source>One polygon for each detection, unfiltered, in the raster's CRS, with imf_id, area_m2 (on the ground), prob_mean and prob_max (mean and highest probability), lon and lat (of a point inside, in degrees on the body).</source>
      <translation>Un polígono por cada detección, sin filtrar, en el SRC del ráster, con imf_id, area_m2 (sobre el terreno), prob_mean y prob_max (probabilidad media y máxima), lon y lat (de un punto interior, en grados sobre el cuerpo).</translation>
    </message>
    <message>
      <source>Fracture probability</source>
      <translation>Probabilidad de fractura</translation>
    </message>
    <message>
      <source>The probability of a fracture, 0 to 1, for each pixel: input of 'Polygonize and filter detections'. GeoTIFF of one byte per pixel with scale and offset; how it was made is in its metadata.</source>
      <translation>La probabilidad de fractura, de 0 a 1, de cada píxel: entrada de 'Poligonizar y filtrar detecciones'. GeoTIFF de un byte por píxel con escala y desplazamiento; cómo se hizo consta en sus metadatos.</translation>
    </message>
    <message>
      <source>Number of detections</source>
      <translation>Número de detecciones</translation>
    </message>
    <message>
      <source>{n} detection(s) before any filter.</source>
      <translation>Detecciones antes de cualquier filtro: {n}.</translation>
    </message>
    <message>
      <source>The probability raster would replace the mosaic '{path}'. Choose another name.</source>
      <translation>El ráster de probabilidad reemplazaría el mosaico '{path}'. Elija otro nombre.</translation>
    </message>
    <message>
      <source>Tile raster</source>
      <translation>Teselar ráster</translation>
    </message>
    <message>
      <source>tile,chip,patch,mask,dataset,split,training,validation</source>
      <translation>tesela,recorte,parche,máscara,conjunto de datos,partición,entrenamiento,validación</translation>
    </message>
    <message>
      <source>Cuts a mosaic and its labels into a training dataset.</source>
      <translation>Corta un mosaico y sus etiquetas en un conjunto de datos de entrenamiento.</translation>
    </message>
    <message>
      <source>Cuts a mosaic into square tiles for training: for each the image (8 bit), a mask of the valid pixels and, where labels are given, a mask of the impact melt fractures (IMFs), all georeferenced, with a dataset.json that says everything training needs, and an index of the tiles as a layer.

Consecutive tiles overlap, so that few fractures are only ever seen cut; the last tile of a row or column is moved inwards to end with the raster. Rasters smaller than a tile become one padded tile. Tiles without any valid pixel are left out. With the split 'blocks', pixels that a training tile shares with a validation tile become no data in the training tile.</source>
      <translation>Corta un mosaico en teselas cuadradas para el entrenamiento: para cada una, la imagen (8 bits), una máscara de los píxeles válidos y, si se dan etiquetas, una máscara de las fracturas de fundido de impacto (IMF), todo georreferenciado, con un dataset.json que contiene todo lo que el entrenamiento necesita y un índice de las teselas como capa.

Las teselas consecutivas se solapan, para que pocas fracturas se vean solo cortadas; la última tesela de una fila o columna se desplaza hacia dentro para terminar con el ráster. Los rásteres menores que una tesela dan una tesela rellenada. Las teselas sin ningún píxel válido se omiten. Con la partición 'blocks', los píxeles que una tesela de entrenamiento comparte con una de validación pasan a ser sin datos en la de entrenamiento.</translation>
    </message>
    <message>
      <source>How many tiles were written, rotated copies included.</source>
      <translation>Número de teselas escritas, incluidas las copias giradas.</translation>
    </message>
    <message>
      <source>Polygons of fractures, e.g. from 'Buffer weak line labels by width class', in any CRS of the same body. A pixel is fracture where its centre lies in one. Without labels no masks are written.</source>
      <translation>Polígonos de fracturas, p. ej. de 'Buffer de etiquetas lineales débiles por clase de anchura', en cualquier SRC del mismo cuerpo. Un píxel es fractura si su centro está en uno. Sin etiquetas no se escriben máscaras.</translation>
    </message>
    <message>
      <source>Polygons to ignore</source>
      <translation>Polígonos a ignorar</translation>
    </message>
    <message>
      <source>Polygons that nobody has judged, e.g. the uncertain ones of 'Turn reviewed detections into labels', in any CRS of the same body. Their pixels stay in the images but count neither as fracture nor as none, in training and in its figures.</source>
      <translation>Polígonos que nadie ha juzgado, p. ej. los inciertos de 'Convertir detecciones revisadas en etiquetas', en cualquier SRC del mismo cuerpo. Sus píxeles permanecen en las imágenes, pero no cuentan ni como fractura ni como ausencia de ella, ni en el entrenamiento ni en sus cifras.</translation>
    </message>
    <message>
      <source>Only this part of the mosaic is tiled, e.g. the part that was labelled.</source>
      <translation>Solo se divide en teselas esta parte del mosaico, p. ej. la que se etiquetó.</translation>
    </message>
    <message>
      <source>Tile size [px]</source>
      <translation>Tamaño de tesela [px]</translation>
    </message>
    <message>
      <source>Edge of the square tiles; 512 px as published.</source>
      <translation>Lado de las teselas cuadradas; 512 px según lo publicado.</translation>
    </message>
    <message>
      <source>How much of its edge a tile shares with the next one. As published: 10 for training and its validation, 0 for independent validation and test.</source>
      <translation>Qué parte de su lado comparte una tesela con la siguiente. Según lo publicado: 10 para el entrenamiento y su validación, 0 para la validación independiente y la prueba.</translation>
    </message>
    <message>
      <source>Keep tiles without fractures</source>
      <translation>Conservar teselas sin fracturas</translation>
    </message>
    <message>
      <source>Tiles without fractures teach what is none; the published model was trained with them.</source>
      <translation>Las teselas sin fracturas enseñan lo que no lo es; el modelo publicado se entrenó con ellas.</translation>
    </message>
    <message>
      <source>Add rotated copies of tiles with fractures</source>
      <translation>Añadir copias giradas de las teselas con fracturas</translation>
    </message>
    <message>
      <source>Adds each tile that has fractures again, rotated clockwise by 90, 180 and 270 degrees, as published. The sun then seems to shine from elsewhere. Needs labels.</source>
      <translation>Añade de nuevo cada tesela que tiene fracturas, girada en sentido horario 90, 180 y 270 grados, según lo publicado. El sol parece entonces iluminar desde otro lado. Requiere etiquetas.</translation>
    </message>
    <message>
      <source>Share for validation</source>
      <translation>Proporción para validación</translation>
    </message>
    <message>
      <source>Share of the tiles kept for validation; 0.2 (4 to 1) as published.</source>
      <translation>Proporción de las teselas reservada para la validación; 0,2 (4 a 1) según lo publicado.</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Partición</translation>
    </message>
    <message>
      <source>blocks: whole areas go to training or to validation, so that no pixel is in both and the validation figures can be believed. random: tile by tile, as published; overlapping tiles of one place can be in both. none: no split.</source>
      <translation>blocks: áreas enteras van al entrenamiento o a la validación, de modo que ningún píxel esté en ambos y las cifras de validación sean creíbles. random: tesela a tesela, según lo publicado; las teselas solapadas de un lugar pueden estar en ambos. none: sin partición.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Semilla</translation>
    </message>
    <message>
      <source>The same seed gives the same split.</source>
      <translation>La misma semilla da la misma partición.</translation>
    </message>
    <message>
      <source>Dataset folder</source>
      <translation>Carpeta del conjunto de datos</translation>
    </message>
    <message>
      <source>Gets images/, masks/, valid/ and, with polygons to ignore, ignored/ with a GeoTIFF for each tile, and dataset.json: input of training.</source>
      <translation>Recibe images/, masks/, valid/ y, con polígonos a ignorar, ignored/ con un GeoTIFF por tesela, y dataset.json: entrada del entrenamiento.</translation>
    </message>
    <message>
      <source>Tile index</source>
      <translation>Índice de teselas</translation>
    </message>
    <message>
      <source>The tiles' outlines with tile_id, row, col, split (train, validation or all), imf_px and valid_px (pixels of fracture and of data), rotation [deg clockwise] and image (path within the folder).</source>
      <translation>Los contornos de las teselas con tile_id, row, col, split (train, validation o all), imf_px y valid_px (píxeles de fractura y de datos), rotation [grados en sentido horario] e image (ruta dentro de la carpeta).</translation>
    </message>
    <message>
      <source>Number of tiles</source>
      <translation>Número de teselas</translation>
    </message>
    <message>
      <source>{n} tile(s) written to {folder}</source>
      <translation>Teselas escritas en {folder}: {n}</translation>
    </message>
    <message>
      <source>Train IMFMapper</source>
      <translation>Entrenar IMFMapper</translation>
    </message>
    <message>
      <source>train,learn,fine-tune,network,epoch,deep learning,fracture</source>
      <translation>entrenar,aprender,ajuste fino,red,época,aprendizaje profundo,fractura</translation>
    </message>
    <message>
      <source>Trains a network on the tiles of one or more datasets.</source>
      <translation>Entrena una red con las teselas de uno o varios conjuntos de datos.</translation>
    </message>
    <message>
      <source>Trains a segmentation network on tiles made by 'Tile raster' and keeps the epoch that is best on the tiles marked for validation. The defaults are the published protocol: DeepLabV3 with ResNet-50, binary cross-entropy, Adam, 100 epochs of batches of 32, three augmentations.

To fit a model to your own images, start from an installed one (START) and train a few epochs on a few dozen labelled tiles. Training a ResNet from nothing needs a graphics card; the light networks also train on a processor. Cancelling keeps the best and the last state, and RESUME goes on from there.</source>
      <translation>Entrena una red de segmentación con teselas creadas por 'Teselar ráster' y conserva la mejor época según las teselas marcadas para validación. Los valores predeterminados son el protocolo publicado: DeepLabV3 con ResNet-50, entropía cruzada binaria, Adam, 100 épocas de lotes de 32, tres aumentos de datos.

Para ajustar un modelo a sus propias imágenes, parta de uno instalado (START) y entrene unas pocas épocas con unas docenas de teselas etiquetadas. Entrenar una ResNet desde cero requiere una tarjeta gráfica; las redes ligeras también se entrenan en un procesador. Al cancelar se conservan el mejor estado y el último, y RESUME continúa desde ahí.</translation>
    </message>
    <message>
      <source>The epoch that was kept, counted from 1; 0 where none was finished.</source>
      <translation>La época que se conservó, contada desde 1; 0 si no se terminó ninguna.</translation>
    </message>
    <message>
      <source>Its F1 on the validation tiles, as published: from precision and recall averaged.</source>
      <translation>Su F1 en las teselas de validación, según lo publicado: a partir de la precisión y la exhaustividad promediadas.</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Arquitectura</translation>
    </message>
    <message>
      <source>The network to train; with START, the checkpoint decides. {architectures}</source>
      <translation>La red que se entrena; con START, decide el checkpoint. {architectures}</translation>
    </message>
    <message>
      <source>Start from</source>
      <translation>Partir de</translation>
    </message>
    <message>
      <source>A checkpoint file, or the name of an installed model, to go on from (fine-tuning). Empty: torchvision's pre-trained weights where they can be downloaded, else from nothing; the log says which.</source>
      <translation>Un archivo de checkpoint, o el nombre de un modelo instalado, desde el que continuar (ajuste fino). Vacío: los pesos preentrenados de torchvision si se pueden descargar; si no, desde cero; el registro lo indica.</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>Épocas</translation>
    </message>
    <message>
      <source>How often all training tiles are seen; 100 as published.</source>
      <translation>Cuántas veces se ven todas las teselas de entrenamiento; 100 según lo publicado.</translation>
    </message>
    <message>
      <source>Tiles a step; 32 as published needs about 40 GB of graphics memory. Smaller where memory runs out.</source>
      <translation>Teselas por paso; 32, según lo publicado, requiere unos 40 GB de memoria gráfica. Menor si falta memoria.</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
      <source>Step size of Adam; 0.0001 as published. The light networks learn well with 0.001.</source>
      <translation>Tamaño de paso de Adam; 0,0001 según lo publicado. Las redes ligeras aprenden bien con 0,001.</translation>
    </message>
    <message>
      <source>Augment</source>
      <translation>Aumentar datos</translation>
    </message>
    <message>
      <source>Changes half of the training tiles at random, each time anew: contrast (CLAHE), noise, perspective, as published.</source>
      <translation>Modifica al azar la mitad de las teselas de entrenamiento, cada vez de nuevo: contraste (CLAHE), ruido, perspectiva, según lo publicado.</translation>
    </message>
    <message>
      <source>The same seed gives the same run.</source>
      <translation>La misma semilla da la misma ejecución.</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reanudar</translation>
    </message>
    <message>
      <source>Goes on from the state that an interrupted run with the same settings left beside the checkpoint; the result is that of an unbroken run.</source>
      <translation>Continúa desde el estado que una ejecución interrumpida con los mismos ajustes dejó junto al checkpoint; el resultado es el de una ejecución sin interrupciones.</translation>
    </message>
    <message>
      <source>PyTorch checkpoint (*.pt);;Safetensors (*.safetensors)</source>
      <translation>Checkpoint de PyTorch (*.pt);;Safetensors (*.safetensors)</translation>
    </message>
    <message>
      <source>The best epoch, with its model card inside and beside it. Beside it are also the last state and what RESUME needs. Put into the models folder of the plugin's options, it is offered as an installed model.</source>
      <translation>La mejor época, con su ficha de modelo dentro y al lado. Junto a él quedan también el último estado y lo que RESUME necesita. Colocado en la carpeta de modelos de las opciones del complemento, se ofrece como modelo instalado.</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historial</translation>
    </message>
    <message>
      <source>Loss and figures of each epoch.</source>
      <translation>Pérdida y cifras de cada época.</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>Curvas</translation>
    </message>
    <message>
      <source>PNG image (*.png)</source>
      <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
      <source>Loss, precision, recall and F1 over the epochs, raw and as a rolling mean.</source>
      <translation>Pérdida, precisión, exhaustividad y F1 a lo largo de las épocas, en bruto y como media móvil.</translation>
    </message>
    <message>
      <source>Best epoch</source>
      <translation>Mejor época</translation>
    </message>
    <message>
      <source>Best F1</source>
      <translation>Mejor F1</translation>
    </message>
    <message>
      <source>Regions to keep</source>
      <translation>Regiones a conservar</translation>
    </message>
    <message>
      <source>Polygons of crater floors and melt ponds, in any CRS of the same body. Empty keeps all.</source>
      <translation>Polígonos de suelos de cráter y charcas de fundido, en cualquier SRC del mismo cuerpo. Vacío: se conserva todo.</translation>
    </message>
    <message>
      <source>Field such as floor, pond 1, pond 2: each detection gets the name of the region that holds most of it, for counts and densities per region. Empty: the layer's name. Further region layers may have it too.</source>
      <translation>Campo con valores como floor, pond 1, pond 2: cada detección recibe el nombre de la región que contiene su mayor parte, para recuentos y densidades por región. Vacío: el nombre de la capa. Las capas de regiones adicionales también pueden tenerlo.</translation>
    </message>
    <message>
      <source>Further region layers</source>
      <translation>Capas de regiones adicionales</translation>
    </message>
    <message>
      <source>More layers of regions to keep, e.g. the floor in one and the melt ponds in another layer.</source>
      <translation>Más capas de regiones a conservar, p. ej. el suelo en una y las charcas de fundido en otra.</translation>
    </message>
    <message>
      <source>Region rule</source>
      <translation>Regla de región</translation>
    </message>
    <message>
      <source>What a detection has to do to be kept: intersects: touch a region. within: lie wholly in the regions. centroid: have its centroid in one.</source>
      <translation>Qué debe cumplir una detección para conservarse: intersects: tocar una región. within: estar por completo en las regiones. centroid: tener su centroide en una.</translation>
    </message>
    <message>
      <source>Mosaic seams</source>
      <translation>Costuras del mosaico</translation>
    </message>
    <message>
      <source>Lines along the mosaic's seams, or polygons that cover them, in any CRS of the same body. What the seam rule says is dropped. For footprints of the images there is a parameter of its own.</source>
      <translation>Líneas a lo largo de las costuras del mosaico, o polígonos que las cubren, en cualquier SRC del mismo cuerpo. Se descarta lo que indica la regla de costura. Para las huellas de las imágenes hay un parámetro propio.</translation>
    </message>
    <message>
      <source>Seam distance [m]</source>
      <translation>Distancia a la costura [m]</translation>
    </message>
    <message>
      <source>A detection is at a seam within this distance of it; 3 m are two pixels of 1.5 m.</source>
      <translation>Una detección está en una costura si se halla a esta distancia de ella o menos; 3 m son dos píxeles de 1,5 m.</translation>
    </message>
    <message>
      <source>Seam rule</source>
      <translation>Regla de costura</translation>
    </message>
    <message>
      <source>touches: what comes within the distance of a mosaic seam is dropped. along: only what runs along it, so that a fracture that crosses a seam stays. Seams that are found, not drawn, always go by along.</source>
      <translation>touches: se descarta lo que queda dentro de la distancia a una costura del mosaico. along: solo lo que corre a lo largo de ella, de modo que se conserva una fractura que cruza una costura. A las costuras encontradas, no dibujadas, se les aplica siempre along.</translation>
    </message>
    <message>
      <source>Footprints of the images</source>
      <translation>Huellas de las imágenes</translation>
    </message>
    <message>
      <source>One polygon for each image of the mosaic: their outlines are its seams. Any CRS of the same body.</source>
      <translation>Un polígono por cada imagen del mosaico: sus contornos son sus costuras. En cualquier SRC del mismo cuerpo.</translation>
    </message>
    <message>
      <source>Mosaic to look for seams in</source>
      <translation>Mosaico en que buscar costuras</translation>
    </message>
    <message>
      <source>The mosaic that was mapped; give its tracking band, or let seams be looked for.</source>
      <translation>El mosaico que se cartografió; indique su banda de seguimiento o haga que se busquen costuras.</translation>
    </message>
    <message>
      <source>Band with the image</source>
      <translation>Banda con la imagen</translation>
    </message>
    <message>
      <source>Where seams are looked for by their step in brightness.</source>
      <translation>Donde se buscan costuras por su salto de brillo.</translation>
    </message>
    <message>
      <source>Tracking band</source>
      <translation>Banda de seguimiento</translation>
    </message>
    <message>
      <source>The band that holds the source image of each pixel, as ISIS's automos writes it: seams are where it changes. Wins over looking for them in the brightness.</source>
      <translation>La banda que contiene la imagen de origen de cada píxel, tal como la escribe automos de ISIS: hay costuras donde cambia. Prevalece sobre la búsqueda en el brillo.</translation>
    </message>
    <message>
      <source>Look for seams in the brightness</source>
      <translation>Buscar costuras en el brillo</translation>
    </message>
    <message>
      <source>Looks in the mosaic for straight lines, at least 768 pixels long, across which the brightness steps from one level to another. Steps of 10 % and more are found as a rule, those of 5 % about half the time, blended ones not; in tests no ground was taken for a seam. Takes some minutes for a thousand megapixels.</source>
      <translation>Busca en el mosaico líneas rectas, de al menos 768 píxeles, a través de las cuales el brillo salta de un nivel a otro. Los saltos del 10 % o más se encuentran por lo general, los del 5 % aproximadamente la mitad de las veces y los difuminados, no; en las pruebas ningún terreno se tomó por una costura. Tarda unos minutos por cada mil megapíxeles.</translation>
    </message>
    <message>
      <source>0: no limit. Detections are measured for it, which needs scikit-image.</source>
      <translation>0: sin límite. Para ello se miden las detecciones, lo que requiere scikit-image.</translation>
    </message>
    <message>
      <source>Smallest length [m]</source>
      <translation>Longitud mínima [m]</translation>
    </message>
    <message>
      <source>Detections with a shorter centreline, all branches summed, are dropped.</source>
      <translation>Se descartan las detecciones con una línea central más corta, sumadas todas las ramas.</translation>
    </message>
    <message>
      <source>Smallest mean width [m]</source>
      <translation>Anchura media mínima [m]</translation>
    </message>
    <message>
      <source>Narrower detections are dropped.</source>
      <translation>Se descartan las detecciones más estrechas.</translation>
    </message>
    <message>
      <source>Smallest elongation</source>
      <translation>Elongación mínima</translation>
    </message>
    <message>
      <source>Detections with a smaller length over mean width are dropped, e.g. boulders.</source>
      <translation>Se descartan las detecciones con una relación menor entre longitud y anchura media, p. ej. bloques rocosos.</translation>
    </message>
    <message>
      <source>Smallest mean probability</source>
      <translation>Probabilidad media mínima</translation>
    </message>
    <message>
      <source>Detections with a smaller mean probability of their pixels are dropped. 0: no limit.</source>
      <translation>Se descartan las detecciones con una probabilidad media de sus píxeles menor. 0: sin límite.</translation>
    </message>
    <message>
      <source>Seams can only be found in a mosaic: choose the mosaic that was mapped, too.</source>
      <translation>Las costuras solo se pueden encontrar en un mosaico: elija también el mosaico que se cartografió.</translation>
    </message>
    <message>
      <source>{n} line(s) of seams found.</source>
      <translation>Líneas de costura encontradas: {n}.</translation>
    </message>
    <message>
      <source>A grey image: GeoTIFF, VRT, ISIS cube, PDS3, PDS4, JPEG 2000 or anything else that GDAL reads, of any type and in any CRS of a planetary body.</source>
      <translation>Una imagen gris: GeoTIFF, VRT, cubo ISIS, PDS3, PDS4, JPEG 2000 o cualquier otra que lea GDAL, de cualquier tipo y en cualquier SRC de un cuerpo planetario.</translation>
    </message>
    <message>
      <source>The band with the image; mosaics may carry a tracking band besides.</source>
      <translation>La banda con la imagen; los mosaicos pueden llevar además una banda de seguimiento.</translation>
    </message>
    <message>
      <source>Stretch</source>
      <translation>Estiramiento</translation>
    </message>
    <message>
      <source>How other types than 8 bit become 0-255, in one way for the whole raster. minmax: from the smallest to the largest value, as published. percentile_0.5, percentile_2: without the darkest and brightest 0.5 or 2 % of the pixels, where a few extreme ones would take the contrast of all others. none: values are 0 to 255 already. 8-bit images are taken as they are.</source>
      <translation>Cómo se convierten a 0-255 los tipos distintos de 8 bits, de una misma forma para todo el ráster. minmax: del valor mínimo al máximo, según lo publicado. percentile_0.5, percentile_2: sin el 0,5 o el 2 % de píxeles más oscuros y más claros, útil cuando unos pocos valores extremos quitarían contraste a todos los demás. none: los valores ya van de 0 a 255. Las imágenes de 8 bits se toman tal cual.</translation>
    </message>
    <message>
      <source>Resample to the model's ground sampling distance</source>
      <translation>Remuestrear a la distancia de muestreo del terreno del modelo</translation>
    </message>
    <message>
      <source>A mosaic whose pixels are over 10 % larger or smaller on the ground than those that the model was trained on (1.5 m as published) is read at the model's, and the result has that grid. Off: it is read as it is, as the published test on mosaics of 6 m per pixel did.</source>
      <translation>Un mosaico cuyos píxeles son en el terreno más de un 10 % mayores o menores que aquellos con que se entrenó el modelo (1,5 m según lo publicado) se lee a los del modelo, y el resultado tiene esa cuadrícula. Desactivado: se lee tal cual, como en la prueba publicada con mosaicos de 6 m por píxel.</translation>
    </message>
    <message>
      <source>An installed model: those that ship with IMFMapper, then those that were downloaded, imported or lie in the models folder of the plugin's options. {models}</source>
      <translation>Un modelo instalado: los incluidos con IMFMapper y, después, los descargados, importados o situados en la carpeta de modelos de las opciones del complemento. {models}</translation>
    </message>
    <message>
      <source>A checkpoint to use in place of the installed model: the published IMFMapper_DeepLabV3_ResNet50.pt (Zenodo, doi:10.5281/zenodo.15101175; 'Download model' installs it), one that was trained with this plugin, or other DeepLabV3 weights of torchvision. What the network is gets recognised from the weights.</source>
      <translation>Un checkpoint para usar en lugar del modelo instalado: el publicado IMFMapper_DeepLabV3_ResNet50.pt (Zenodo, doi:10.5281/zenodo.15101175; lo instala 'Descargar modelo'), uno entrenado con este complemento u otros pesos DeepLabV3 de torchvision. Qué red es se reconoce por los pesos.</translation>
    </message>
    <message>
      <source>auto takes a graphics card where there is a suitable one (NVIDIA: cuda, Apple: mps) and the processor otherwise.</source>
      <translation>auto usa una tarjeta gráfica si hay una adecuada (NVIDIA: cuda, Apple: mps) y, si no, el procesador.</translation>
    </message>
    <message>
      <source>Checkpoint file '{path}' does not exist.</source>
      <translation>El archivo de checkpoint '{path}' no existe.</translation>
    </message>
    <message>
      <source>No model is chosen. Choose an installed model or give a checkpoint file.</source>
      <translation>No se ha elegido ningún modelo. Elija un modelo instalado o indique un archivo de checkpoint.</translation>
    </message>
    <message>
      <source>Model: {title} ({architecture}), SHA-256 {sha256}</source>
      <translation>Modelo: {title} ({architecture}), SHA-256 {sha256}</translation>
    </message>
    <message>
      <source>A folder made by 'Tile raster' (the one with dataset.json). Several can be given, parted by semicolons.</source>
      <translation>Una carpeta creada por 'Teselar ráster' (la que contiene dataset.json). Se pueden indicar varias, separadas por punto y coma.</translation>
    </message>
    <message>
      <source>Shifted grids</source>
      <translation>Cuadrículas desplazadas</translation>
    </message>
    <message>
      <source>How many grids of tiles, shifted against each other, are run and averaged: what is detected then depends less on where the tiles happen to lie. 2 and 4 take about so many times as long.</source>
      <translation>Cuántas cuadrículas de teselas, desplazadas entre sí, se ejecutan y promedian: lo detectado depende entonces menos de dónde caen las teselas. 2 y 4 tardan aproximadamente el doble y el cuádruple.</translation>
    </message>
    <message>
      <source>Screen with the light model</source>
      <translation>Cribar con el modelo ligero</translation>
    </message>
    <message>
      <source>The light model that ships looks first, and the chosen model runs only where that sees anything at all, at a probability of 0.1. This saves time where most of the mosaic has no fractures and the chosen model is a heavy one; fractures that the light model does not see at all are lost.</source>
      <translation>El modelo ligero incluido mira primero, y el modelo elegido se ejecuta solo donde aquel ve algo, con una probabilidad de 0,1. Esto ahorra tiempo cuando la mayor parte del mosaico no tiene fracturas y el modelo elegido es pesado; las fracturas que el modelo ligero no ve en absoluto se pierden.</translation>
    </message>
    <message>
      <source>Continue an unfinished run</source>
      <translation>Continuar una ejecución inacabada</translation>
    </message>
    <message>
      <source>A run that was cancelled or ended by a crash goes on where it stopped when it is started again with the same mosaic, model and parameters. What it has done lies until then in a hidden folder beside the result, which is removed at the end. Off: starts anew, and keeps nothing. Results that are temporary files are never continued.</source>
      <translation>Una ejecución cancelada o terminada por un fallo continúa donde se detuvo si se inicia de nuevo con el mismo mosaico, modelo y parámetros. Lo que ha hecho queda hasta entonces en una carpeta oculta junto al resultado, que se elimina al final. Desactivado: empieza de nuevo y no conserva nada. Los resultados que son archivos temporales nunca se continúan.</translation>
    </message>
    <message>
      <source>'{name}' failed; the log says why.</source>
      <translation>'{name}' falló; consulte la causa en el registro.</translation>
    </message>
  </context>
</TS>
