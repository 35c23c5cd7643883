<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="es">
  <context>
    <name>IMFMapper</name>
    <message>
      <source>Field '{field}' of layer '{layer}' numbers its features. Choose the field with the width class or the width in pixels as the width field.</source>
      <translation>El campo '{field}' de la capa '{layer}' numera sus objetos. Elija como campo de anchura el que contiene la clase de anchura o la anchura en píxeles.</translation>
    </message>
    <message>
      <source>'{path}' is the file of layer '{layer}', which has edits that are not saved and would be lost. Save or discard them, or choose another file.</source>
      <translation>'{path}' es el archivo de la capa '{layer}', que tiene ediciones sin guardar que se perderían. Guárdelas o descártelas, o elija otro archivo.</translation>
    </message>
    <message>
      <source>'{parameter}' holds no polygon, so nothing would be left. Choose another layer or leave it empty.</source>
      <translation>'{parameter}' no contiene ningún polígono, por lo que no quedaría nada. Elija otra capa o déjelo vacío.</translation>
    </message>
    <message>
      <source>Raster layer '{name}' comes from the provider '{provider}', which shows rendered pictures; a file that GDAL reads (GeoTIFF, ISIS cube, PDS4 image) is needed. Export the layer's raw data to a GeoTIFF first, or download the product.</source>
      <translation>La capa ráster '{name}' procede del proveedor '{provider}', que muestra imágenes ya representadas; se necesita un archivo que GDAL lea (GeoTIFF, cubo ISIS, imagen PDS4). Exporte antes los datos sin procesar de la capa a un GeoTIFF o descargue el producto.</translation>
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
      <source>Layer '{name}'</source>
      <translation>Capa '{name}'</translation>
    </message>
    <message>
      <source>{layer}, feature {id}: {error}</source>
      <translation>{layer}, objeto {id}: {error}</translation>
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
      <source>Buffer label lines by width class</source>
      <translation>Buffer de etiquetas lineales por clase de anchura</translation>
    </message>
    <message>
      <source>Tile mosaic and labels</source>
      <translation>Teselar el mosaico y las etiquetas</translation>
    </message>
    <message>
      <source>Train IMFMapper a few epochs further</source>
      <translation>Entrenar IMFMapper algunas épocas más</translation>
    </message>
    <message>
      <source>Evaluate on the validation tiles</source>
      <translation>Evaluar en las teselas de validación</translation>
    </message>
    <message>
      <source>Lines drawn along fractures, in any CRS of the same body.</source>
      <translation>Líneas dibujadas a lo largo de fracturas, en cualquier SRC del mismo cuerpo.</translation>
    </message>
    <message>
      <source>Width field of the lines</source>
      <translation>Campo de anchura de las líneas</translation>
    </message>
    <message>
      <source>Text: name of the width class. Number: full width in pixels.</source>
      <translation>Texto: nombre de la clase de anchura. Número: anchura total en píxeles.</translation>
    </message>
    <message>
      <source>Fractures that were too awkward for a line; merged in as they are.</source>
      <translation>Fracturas demasiado complejas para una línea; se incorporan tal cual.</translation>
    </message>
    <message>
      <source>Ground size of the pixels in which widths were judged; 1.5 m as published.</source>
      <translation>Tamaño en el terreno de los píxeles en que se estimaron las anchuras; 1,5 m según lo publicado.</translation>
    </message>
    <message>
      <source>A grey image that GDAL reads, with a CRS of a planetary body.</source>
      <translation>Una imagen en grises que GDAL lee, con un SRC de un cuerpo planetario.</translation>
    </message>
    <message>
      <source>Extent that was labelled</source>
      <translation>Extensión que se etiquetó</translation>
    </message>
    <message>
      <source>Only this part of the mosaic becomes tiles. Ground that nobody labelled would teach that it has no fractures.</source>
      <translation>Solo esta parte del mosaico se convierte en teselas. Un terreno que nadie etiquetó enseñaría que no tiene fracturas.</translation>
    </message>
    <message>
      <source>How much of its edge a tile shares with the next one; 10 as published.</source>
      <translation>Parte de su lado que una tesela comparte con la siguiente; 10 según lo publicado.</translation>
    </message>
    <message>
      <source>Add rotated copies</source>
      <translation>Añadir copias giradas</translation>
    </message>
    <message>
      <source>Adds each tile with fractures again, rotated by 90, 180 and 270 degrees, as published.</source>
      <translation>Añade de nuevo cada tesela con fracturas, girada 90, 180 y 270 grados, según lo publicado.</translation>
    </message>
    <message>
      <source>From lines drawn along fractures and a mosaic to a dataset that trains a network.</source>
      <translation>De líneas dibujadas a lo largo de fracturas y un mosaico a un conjunto de datos que entrena una red.</translation>
    </message>
    <message>
      <source>To change it, add a copy to the toolbox (Models &gt; Add Model to Toolbox, then resources/models in the plugin's folder), and right-click the copy &gt; Edit Model.</source>
      <translation>Para modificarlo, añada una copia a la caja de herramientas (Modelos &gt; Añadir modelo a la caja de herramientas, luego resources/models en la carpeta del complemento) y haga clic derecho en la copia &gt; Editar modelo.</translation>
    </message>
    <message>
      <source>The buffered lines and the merged polygons.</source>
      <translation>Las líneas con su buffer y los polígonos incorporados.</translation>
    </message>
    <message>
      <source>Images and masks for 'Train IMFMapper'.</source>
      <translation>Imágenes y máscaras para 'Entrenar IMFMapper'.</translation>
    </message>
    <message>
      <source>The outlines of the tiles, and which ones validate.</source>
      <translation>Los contornos de las teselas, y cuáles sirven para validar.</translation>
    </message>
    <message>
      <source>Crater floors and melt ponds: only fractures that touch them are mapped.</source>
      <translation>Suelos de cráter y charcas de fundido: solo se cartografían las fracturas que los tocan.</translation>
    </message>
    <message>
      <source>Field with their names</source>
      <translation>Campo con sus nombres</translation>
    </message>
    <message>
      <source>The report gives figures for each name.</source>
      <translation>El informe da cifras para cada nombre.</translation>
    </message>
    <message>
      <source>One of the networks that ship: the second one is smaller and faster.</source>
      <translation>Una de las redes incluidas: la segunda es más pequeña y rápida.</translation>
    </message>
    <message>
      <source>A checkpoint to use in place of the network that ships.</source>
      <translation>Un checkpoint para usar en lugar de la red incluida.</translation>
    </message>
    <message>
      <source>Smaller detections are dropped; 150 m2 as published.</source>
      <translation>Las detecciones menores se descartan; 150 m2 según lo publicado.</translation>
    </message>
    <message>
      <source>Seams of the mosaic</source>
      <translation>Costuras de mosaico</translation>
    </message>
    <message>
      <source>Lines or polygons; detections that touch them are dropped.</source>
      <translation>Líneas o polígonos; se descartan las detecciones que los tocan.</translation>
    </message>
    <message>
      <source>Measured fractures</source>
      <translation>Fracturas medidas</translation>
    </message>
    <message>
      <source>From a mosaic to measured fractures, their centrelines and a report.</source>
      <translation>De un mosaico a las fracturas medidas, sus líneas centrales y un informe.</translation>
    </message>
    <message>
      <source>What the filters dropped, and why.</source>
      <translation>Lo que descartaron los filtros, y por qué.</translation>
    </message>
    <message>
      <source>A line for each branch, with its measures.</source>
      <translation>Una línea por cada rama, con sus medidas.</translation>
    </message>
    <message>
      <source>Polygons with area, length, width and direction.</source>
      <translation>Polígonos con área, longitud, anchura y dirección.</translation>
    </message>
    <message>
      <source>An HTML file with map, sizes, directions and density.</source>
      <translation>Un archivo HTML con mapa, tamaños, direcciones y densidad.</translation>
    </message>
    <message>
      <source>Probability of a fracture by pixel.</source>
      <translation>Probabilidad de fractura por píxel.</translation>
    </message>
    <message>
      <source>The layer of 'Prepare detections for review', with the status accepted, edited or rejected.</source>
      <translation>La capa de 'Preparar detecciones para revisión', con el estado accepted, edited o rejected.</translation>
    </message>
    <message>
      <source>Label polygons of the same place, e.g. of fractures that the network had missed.</source>
      <translation>Polígonos de etiquetas del mismo lugar, p. ej. de fracturas que la red había omitido.</translation>
    </message>
    <message>
      <source>Extent that was reviewed</source>
      <translation>Extensión que se revisó</translation>
    </message>
    <message>
      <source>Only this part of the mosaic becomes tiles. Ground that nobody reviewed would teach that it has no fractures.</source>
      <translation>Solo esta parte del mosaico se convierte en teselas. Un terreno que nadie revisó enseñaría que no tiene fracturas.</translation>
    </message>
    <message>
      <source>The network to train further: a checkpoint file, or the name of an installed model.</source>
      <translation>La red que se sigue entrenando: un archivo de checkpoint, o el nombre de un modelo instalado.</translation>
    </message>
    <message>
      <source>How often all training tiles are seen.</source>
      <translation>Cuántas veces se ven todas las teselas de entrenamiento.</translation>
    </message>
    <message>
      <source>Tiles a step; smaller where memory runs out.</source>
      <translation>Teselas por paso; menor si falta memoria.</translation>
    </message>
    <message>
      <source>Evaluation</source>
      <translation>Evaluación</translation>
    </message>
    <message>
      <source>From a reviewed map to a network that has learnt from the review, and its figures.</source>
      <translation>De un mapa revisado a una red que ha aprendido de la revisión, y sus cifras.</translation>
    </message>
    <message>
      <source>An HTML file with the figures on the validation tiles.</source>
      <translation>Un archivo HTML con las cifras en las teselas de validación.</translation>
    </message>
    <message>
      <source>What was accepted, edited and merged in.</source>
      <translation>Lo aceptado, lo editado y lo incorporado.</translation>
    </message>
    <message>
      <source>The tiles; can be trained with again.</source>
      <translation>Las teselas; sirven para volver a entrenar.</translation>
    </message>
    <message>
      <source>The best epoch; 'Import model' installs it.</source>
      <translation>La mejor época; 'Importar modelo' la instala.</translation>
    </message>
    <message>
      <source>Loss and figures of each epoch, as a table.</source>
      <translation>Pérdida y cifras de cada época, como tabla.</translation>
    </message>
    <message>
      <source>A grey image with a CRS, at the ground sampling distance of the model (1.5 m per pixel for the embedded one).</source>
      <translation>Una imagen en grises con un SRC, a la distancia de muestreo del terreno del modelo (1,5 m por píxel para el incluido).</translation>
    </message>
    <message>
      <source>Width field of the label lines</source>
      <translation>Campo de anchura de las líneas de etiquetas</translation>
    </message>
    <message>
      <source>Region to map (crater floors, melt ponds)</source>
      <translation>Región a cartografiar (suelos de cráter, charcas de fundido)</translation>
    </message>
    <message>
      <source>Polygons: only tiles that touch them run, and only detections that touch them are kept.</source>
      <translation>Polígonos: solo se ejecutan las teselas que los tocan, y solo se conservan las detecciones que los tocan.</translation>
    </message>
    <message>
      <source>Checkpoint file (empty: the embedded model)</source>
      <translation>Archivo de checkpoint (vacío: el modelo incluido)</translation>
    </message>
    <message>
      <source>A checkpoint to use in place of the embedded model.</source>
      <translation>Un checkpoint para usar en lugar del modelo incluido.</translation>
    </message>
    <message>
      <source>Pixels of this probability or more are fracture.</source>
      <translation>Los píxeles con esta probabilidad o más son fractura.</translation>
    </message>
    <message>
      <source>Smaller detections are dropped.</source>
      <translation>Las detecciones menores se descartan.</translation>
    </message>
    <message>
      <source>From weak line labels and a mosaic to a training dataset and to mapped impact melt fractures (IMFs) in one run. Left: label lines are buffered by width class and the mosaic is tiled with them into a dataset for training. Right: IMFMapper runs over the tiles that touch the region, and its detections are polygonized and filtered by area and region.</source>
      <translation>De etiquetas lineales débiles y un mosaico a un conjunto de datos de entrenamiento y a fracturas de fundido de impacto (IMF) cartografiadas, en una ejecución. Izquierda: se crea el buffer de las líneas de etiquetas por clase de anchura y el mosaico se tesela con ellas en un conjunto de datos de entrenamiento. Derecha: IMFMapper se ejecuta en las teselas que tocan la región, y sus detecciones se poligonizan y se filtran por área y región.</translation>
    </message>
    <message>
      <source>Open resources/models/map_fractures.model3 in the graphical modeler to change it.</source>
      <translation>Abra resources/models/map_fractures.model3 en el modelador gráfico para modificarlo.</translation>
    </message>
    <message>
      <source>The buffered lines.</source>
      <translation>Las líneas con su buffer.</translation>
    </message>
    <message>
      <source>The mapped fractures.</source>
      <translation>Las fracturas cartografiadas.</translation>
    </message>
    <message>
      <source>What the filter dropped, and why.</source>
      <translation>Lo que descartó el filtro, y por qué.</translation>
    </message>
    <message>
      <source>Probability of a fracture for each pixel.</source>
      <translation>Probabilidad de fractura para cada píxel.</translation>
    </message>
    <message>
      <source>Tiles and masks for training.</source>
      <translation>Teselas y máscaras para el entrenamiento.</translation>
    </message>
    <message>
      <source>The outlines of the tiles.</source>
      <translation>Los contornos de las teselas.</translation>
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
      <source>drawn</source>
      <translation>dibujada</translation>
    </message>
    <message>
      <source>smaller than the smallest area</source>
      <translation>menor que el área mínima</translation>
    </message>
    <message>
      <source>outside the regions</source>
      <translation>fuera de las regiones</translation>
    </message>
    <message>
      <source>at a seam of the mosaic</source>
      <translation>en una costura del mosaico</translation>
    </message>
    <message>
      <source>lit as a ridge</source>
      <translation>iluminado como una cresta</translation>
    </message>
    <message>
      <source>shorter than the smallest length</source>
      <translation>más corta que la longitud mínima</translation>
    </message>
    <message>
      <source>narrower than the smallest width</source>
      <translation>más estrecha que la anchura mínima</translation>
    </message>
    <message>
      <source>not long enough for its width</source>
      <translation>no lo bastante larga para su anchura</translation>
    </message>
    <message>
      <source>of too low a probability</source>
      <translation>de probabilidad demasiado baja</translation>
    </message>
    <message>
      <source>below 0.5</source>
      <translation>menos de 0,5</translation>
    </message>
    <message>
      <source>0.5 to 0.65</source>
      <translation>0,5 a 0,65</translation>
    </message>
    <message>
      <source>0.65 to 0.8</source>
      <translation>0,65 a 0,8</translation>
    </message>
    <message>
      <source>0.8 to 0.9</source>
      <translation>0,8 a 0,9</translation>
    </message>
    <message>
      <source>0.9 and more</source>
      <translation>0,9 y más</translation>
    </message>
    <message>
      <source>below 50 m</source>
      <translation>menos de 50 m</translation>
    </message>
    <message>
      <source>50 to 100 m</source>
      <translation>50 a 100 m</translation>
    </message>
    <message>
      <source>100 to 200 m</source>
      <translation>100 a 200 m</translation>
    </message>
    <message>
      <source>200 to 500 m</source>
      <translation>200 a 500 m</translation>
    </message>
    <message>
      <source>500 m and more</source>
      <translation>500 m y más</translation>
    </message>
    <message>
      <source>north to south</source>
      <translation>norte – sur</translation>
    </message>
    <message>
      <source>northeast to southwest</source>
      <translation>noreste – suroeste</translation>
    </message>
    <message>
      <source>east to west</source>
      <translation>este – oeste</translation>
    </message>
    <message>
      <source>southeast to northwest</source>
      <translation>sureste – noroeste</translation>
    </message>
    <message>
      <source>not reviewed</source>
      <translation>no revisada</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>aceptada</translation>
    </message>
    <message>
      <source>edited or drawn</source>
      <translation>editada o dibujada</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>rechazada</translation>
    </message>
    <message>
      <source>merged label</source>
      <translation>etiqueta incorporada</translation>
    </message>
    <message>
      <source>tiny (below 5 px)</source>
      <translation>diminuta (menos de 5 px)</translation>
    </message>
    <message>
      <source>small (5 to 10 px)</source>
      <translation>pequeña (5 a 10 px)</translation>
    </message>
    <message>
      <source>medium (10 to 20 px)</source>
      <translation>mediana (10 a 20 px)</translation>
    </message>
    <message>
      <source>large (20 to 30 px)</source>
      <translation>grande (20 a 30 px)</translation>
    </message>
    <message>
      <source>huge (30 px and more)</source>
      <translation>enorme (30 px y más)</translation>
    </message>
    <message>
      <source>drawn as polygon, or dissolved</source>
      <translation>dibujada como polígono, o disuelta</translation>
    </message>
    <message>
      <source>training</source>
      <translation>entrenamiento</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>validación</translation>
    </message>
    <message>
      <source>not split</source>
      <translation>sin partición</translation>
    </message>
    <message>
      <source>F1 0.75 and more</source>
      <translation>F1 de 0,75 y más</translation>
    </message>
    <message>
      <source>F1 0.5 to 0.75</source>
      <translation>F1 de 0,5 a 0,75</translation>
    </message>
    <message>
      <source>F1 0.25 to 0.5</source>
      <translation>F1 de 0,25 a 0,5</translation>
    </message>
    <message>
      <source>F1 below 0.25</source>
      <translation>F1 de menos de 0,25</translation>
    </message>
    <message>
      <source>false alarms only</source>
      <translation>solo falsas alarmas</translation>
    </message>
    <message>
      <source>nothing there, nothing found</source>
      <translation>nada que hallar, nada hallado</translation>
    </message>
    <message>
      <source>no fracture</source>
      <translation>ninguna fractura</translation>
    </message>
    <message>
      <source>up to 1 km/km²</source>
      <translation>hasta 1 km/km²</translation>
    </message>
    <message>
      <source>1 to 2</source>
      <translation>1 a 2</translation>
    </message>
    <message>
      <source>2 to 5</source>
      <translation>2 a 5</translation>
    </message>
    <message>
      <source>5 to 10</source>
      <translation>5 a 10</translation>
    </message>
    <message>
      <source>10 to 20</source>
      <translation>10 a 20</translation>
    </message>
    <message>
      <source>over 20</source>
      <translation>más de 20</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Decisión</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation>Medidas</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Número</translation>
    </message>
    <message>
      <source>Region</source>
      <translation>Región</translation>
    </message>
    <message>
      <source>Area [m2]</source>
      <translation>Área [m2]</translation>
    </message>
    <message>
      <source>Length [m]</source>
      <translation>Longitud [m]</translation>
    </message>
    <message>
      <source>Mean width [m]</source>
      <translation>Anchura media [m]</translation>
    </message>
    <message>
      <source>Largest width [m]</source>
      <translation>Anchura máxima [m]</translation>
    </message>
    <message>
      <source>Azimuth [deg]</source>
      <translation>Azimut [deg]</translation>
    </message>
    <message>
      <source>Sinuosity</source>
      <translation>Sinuosidad</translation>
    </message>
    <message>
      <source>Branches</source>
      <translation>Ramas</translation>
    </message>
    <message>
      <source>Mean probability</source>
      <translation>Probabilidad media</translation>
    </message>
    <message>
      <source>Highest probability</source>
      <translation>Probabilidad máxima</translation>
    </message>
    <message>
      <source>Longitude [deg]</source>
      <translation>Longitud geográfica [deg]</translation>
    </message>
    <message>
      <source>Latitude [deg]</source>
      <translation>Latitud [deg]</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Comentario</translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation>Revisor</translation>
    </message>
    <message>
      <source>Reviewed on</source>
      <translation>Revisada el</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>Origen</translation>
    </message>
    <message>
      <source>Key of the outline</source>
      <translation>Clave del contorno</translation>
    </message>
    <message>
      <source>Not reviewed</source>
      <translation>No revisada</translation>
    </message>
    <message>
      <source>Accept: a fracture</source>
      <translation>Aceptar: una fractura</translation>
    </message>
    <message>
      <source>Reject: none</source>
      <translation>Rechazar: ninguna fractura</translation>
    </message>
    <message>
      <source>Edited or drawn: a fracture</source>
      <translation>Editada o dibujada: una fractura</translation>
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
      <source>A QGIS on the computer '{host}' is installing into this profile, or ended while it did. Wait for it; if none runs there, delete {path}.</source>
      <translation>Un QGIS del equipo '{host}' está instalando en este perfil, o terminó mientras lo hacía. Espere a que termine; si no se ejecuta ninguno allí, elimine {path}.</translation>
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
      <source>{program}: {reason}</source>
      <translation>{program}: {reason}</translation>
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
      <source>Networks need PyTorch, which is not installed.</source>
      <translation>Las redes necesitan PyTorch, que no está instalado.</translation>
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
      <source>Missing: {packages}. They are installed into the QGIS profile and take 0.3 to 3 GB of download; what QGIS itself ships stays as it is.</source>
      <translation>Falta: {packages}. Se instala en el perfil de QGIS y requiere de 0,3 a 3 GB de descarga; lo que QGIS incluye queda como está.</translation>
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
      <source>Model card</source>
      <translation>Ficha de modelo</translation>
    </message>
    <message>
      <source>{where}: field '{field}' is {value}; a text that is not empty is expected.</source>
      <translation>{where}: el campo '{field}' es {value}; se esperaba un texto no vacío.</translation>
    </message>
    <message>
      <source>Model card '{path}' cannot be read: {reason}.</source>
      <translation>No se puede leer la ficha de modelo '{path}': {reason}.</translation>
    </message>
    <message>
      <source>Model card '{path}' is not valid JSON ({error}). Write it anew or delete it.</source>
      <translation>La ficha de modelo '{path}' no es JSON válido ({error}). Escríbala de nuevo o elimínela.</translation>
    </message>
    <message>
      <source>Model card '{path}' holds a {type}; a JSON object is expected.</source>
      <translation>La ficha de modelo '{path}' contiene un elemento de tipo {type}; se esperaba un objeto JSON.</translation>
    </message>
    <message>
      <source>Model card '{path}'</source>
      <translation>Ficha de modelo '{path}'</translation>
    </message>
    <message>
      <source>{where}: field '{field}' is {value}; {expected} is expected.</source>
      <translation>{where}: el campo '{field}' es {value}; se esperaba: {expected}.</translation>
    </message>
    <message>
      <source>1 or 2</source>
      <translation>1 o 2</translation>
    </message>
    <message>
      <source>1 to 4</source>
      <translation>de 1 a 4</translation>
    </message>
    <message>
      <source>1 to 64</source>
      <translation>de 1 a 64</translation>
    </message>
    <message>
      <source>metres above 0</source>
      <translation>metros, más de 0</translation>
    </message>
    <message>
      <source>32 to 16384</source>
      <translation>de 32 a 16384</translation>
    </message>
    <message>
      <source>between 0 and 1</source>
      <translation>entre 0 y 1</translation>
    </message>
    <message>
      <source>none</source>
      <translation>ninguno</translation>
    </message>
    <message>
      <source>No model named '{name}' is installed (installed: {known}). Choose one of them or give a checkpoint file.</source>
      <translation>No hay instalado ningún modelo llamado '{name}' (instalados: {known}). Elija uno de ellos o indique un archivo de checkpoint.</translation>
    </message>
    <message>
      <source>'{path}' has SHA-256 {sha256}..., its card says {card_sha256}...: the file is damaged or was replaced. Install it again.</source>
      <translation>'{path}' tiene el SHA-256 {sha256}..., su ficha indica {card_sha256}...: el archivo está dañado o se reemplazó. Vuelva a instalarlo.</translation>
    </message>
    <message>
      <source>'{path}': {error}</source>
      <translation>'{path}': {error}</translation>
    </message>
    <message>
      <source>'{path}' holds {found}; a dictionary of weights is expected. Save it with {call}.</source>
      <translation>'{path}' contiene {found}; se esperaba un diccionario de pesos. Guárdelo con {call}.</translation>
    </message>
    <message>
      <source>'{path}' holds {found}; weights under 'model_state_dict' (the published form) or a bare state dict are expected. Save it with {call}.</source>
      <translation>'{path}' contiene {found}; se esperaban pesos en 'model_state_dict' (la forma publicada) o un diccionario de estado sin más. Guárdelo con {call}.</translation>
    </message>
    <message>
      <source>a dictionary with the keys {keys}</source>
      <translation>un diccionario con las claves {keys}</translation>
    </message>
    <message>
      <source>an empty dictionary</source>
      <translation>un diccionario vacío</translation>
    </message>
    <message>
      <source>a {type}</source>
      <translation>un objeto de tipo {type}</translation>
    </message>
    <message>
      <source>'{path}' looks like '{architecture}' but does not fit it: {missing}; {unexpected}. It is incomplete or of a changed network; use the whole state dict of the unchanged one.</source>
      <translation>'{path}' parece '{architecture}', pero no coincide: {missing}; {unexpected}. Está incompleto o es de una red modificada; use el diccionario de estado completo de la red sin modificar.</translation>
    </message>
    <message>
      <source>{count} missing ({names})</source>
      <translation>faltan: {count} ({names})</translation>
    </message>
    <message>
      <source>0 missing</source>
      <translation>faltan: 0</translation>
    </message>
    <message>
      <source>{count} unexpected ({names})</source>
      <translation>inesperados: {count} ({names})</translation>
    </message>
    <message>
      <source>0 unexpected</source>
      <translation>inesperados: 0</translation>
    </message>
    <message>
      <source>'{path}' looks like '{architecture}', but '{name}' has shape {shape}; {expected} is expected.</source>
      <translation>'{path}' parece '{architecture}', pero '{name}' tiene la forma {shape}; se esperaba {expected}.</translation>
    </message>
    <message>
      <source>'{path}': '{name}' is {dtype}; {expected} is expected. Save it unquantised.</source>
      <translation>'{path}': '{name}' es de tipo {dtype}; se esperaba {expected}. Guárdelo sin cuantizar.</translation>
    </message>
    <message>
      <source>'{path}': '{name}' holds NaN or infinite weights, so the training that made it diverged. Use an earlier checkpoint.</source>
      <translation>'{path}': '{name}' contiene pesos NaN o infinitos, por lo que el entrenamiento que lo creó divergió. Use un checkpoint anterior.</translation>
    </message>
    <message>
      <source>No model card for '{name}': 1.5 m/px and the settings of the published model are assumed.</source>
      <translation>No hay ficha de modelo para '{name}': se suponen 1,5 m/px y los ajustes del modelo publicado.</translation>
    </message>
    <message>
      <source>'{path}' holds '{architecture}' with {classes} classes and {channels} input channels; its card says '{card_architecture}' with {card_classes} and {card_channels}. Correct or delete the card.</source>
      <translation>'{path}' contiene '{architecture}' (clases: {classes}, canales de entrada: {channels}); su ficha indica '{card_architecture}' (clases: {card_classes}, canales de entrada: {card_channels}). Corrija o elimine la ficha.</translation>
    </message>
    <message>
      <source>'{name}' beside the checkpoint is not used: {error}</source>
      <translation>'{name}', junto al checkpoint, no se usa: {error}</translation>
    </message>
    <message>
      <source>'{name}' beside the checkpoint is not used: it is the card of another file (SHA-256 differs).</source>
      <translation>'{name}', junto al checkpoint, no se usa: es la ficha de otro archivo (el SHA-256 difiere).</translation>
    </message>
    <message>
      <source>Card inside '{path}'</source>
      <translation>Ficha dentro de '{path}'</translation>
    </message>
    <message>
      <source>a TIFF image</source>
      <translation>una imagen TIFF</translation>
    </message>
    <message>
      <source>a PNG image</source>
      <translation>una imagen PNG</translation>
    </message>
    <message>
      <source>a JPEG image</source>
      <translation>una imagen JPEG</translation>
    </message>
    <message>
      <source>an HDF5 file (Keras?)</source>
      <translation>un archivo HDF5 (¿Keras?)</translation>
    </message>
    <message>
      <source>an SQLite file (GeoPackage?)</source>
      <translation>un archivo SQLite (¿GeoPackage?)</translation>
    </message>
    <message>
      <source>a gzip archive</source>
      <translation>un archivo comprimido gzip</translation>
    </message>
    <message>
      <source>a 7z archive</source>
      <translation>un archivo comprimido 7z</translation>
    </message>
    <message>
      <source>a PDF document</source>
      <translation>un documento PDF</translation>
    </message>
    <message>
      <source>a web page (a failed download?)</source>
      <translation>una página web (¿una descarga fallida?)</translation>
    </message>
    <message>
      <source>a Git LFS pointer, not the file itself</source>
      <translation>un puntero de Git LFS, no el archivo en sí</translation>
    </message>
    <message>
      <source>a shapefile</source>
      <translation>un shapefile</translation>
    </message>
    <message>
      <source>'{path}' is {content}; a PyTorch checkpoint or safetensors file is expected.</source>
      <translation>'{path}' es {content}; se esperaba un checkpoint de PyTorch o un archivo safetensors.</translation>
    </message>
    <message>
      <source>Files ending in .safetensors need the package 'safetensors', which is not installed. Install it (python3 -m pip install safetensors), or use a .pt checkpoint.</source>
      <translation>Los archivos terminados en .safetensors requieren el paquete 'safetensors', que no está instalado. Instálelo (python3 -m pip install safetensors) o use un checkpoint .pt.</translation>
    </message>
    <message>
      <source>'{path}' is a folder; a checkpoint file is expected.</source>
      <translation>'{path}' es una carpeta; se esperaba un archivo de checkpoint.</translation>
    </message>
    <message>
      <source>Checkpoint '{path}' cannot be opened: {reason}.</source>
      <translation>No se puede abrir el checkpoint '{path}': {reason}.</translation>
    </message>
    <message>
      <source>Checkpoint '{path}' is empty. Copy or download it again.</source>
      <translation>El checkpoint '{path}' está vacío. Cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
      <source>'{path}' has {size:.1f} GB; a checkpoint has at most {most:.1f} GB.</source>
      <translation>'{path}' ocupa {size:.1f} GB; un checkpoint ocupa como máximo {most:.1f} GB.</translation>
    </message>
    <message>
      <source>'{path}' is no whole safetensors file ({error}). Copy or download it again.</source>
      <translation>'{path}' no es un archivo safetensors completo ({error}). Cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
      <source>'{path}' is a damaged or truncated archive ({error}). Copy or download it again and compare its checksum.</source>
      <translation>'{path}' es un archivo comprimido dañado o truncado ({error}). Cópielo o descárguelo de nuevo y compare su suma de comprobación.</translation>
    </message>
    <message>
      <source>'{path}' is a TorchScript archive (torch.jit.save), which carries code; a checkpoint with weights only is expected. Load it where it was made and save {call} instead.</source>
      <translation>'{path}' es un archivo TorchScript (torch.jit.save), que contiene código; se esperaba un checkpoint solo con pesos. Cárguelo donde se creó y guárdelo en su lugar con {call}.</translation>
    </message>
    <message>
      <source>'{path}' is a zip archive with {names}; a PyTorch checkpoint is expected. If the checkpoint is inside, unpack it.</source>
      <translation>'{path}' es un archivo zip que contiene: {names}; se esperaba un checkpoint de PyTorch. Si el checkpoint está dentro, descomprímalo.</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nada</translation>
    </message>
    <message>
      <source>'{path}' is a compressed archive, which torch.save never writes; it may unpack to any size. Get the checkpoint from its source again.</source>
      <translation>'{path}' es un archivo comprimido, algo que torch.save nunca escribe; descomprimido puede tener cualquier tamaño. Obtenga de nuevo el checkpoint de su fuente.</translation>
    </message>
    <message>
      <source>'{path}' claims to unpack to more than its own size. Get it from its source again.</source>
      <translation>'{path}' declara que descomprimido supera su propio tamaño. Obténgalo de nuevo de su fuente.</translation>
    </message>
    <message>
      <source>'{path}' is damaged, truncated or no PyTorch checkpoint ({reason}). Copy or download it again.</source>
      <translation>'{path}' está dañado, truncado o no es un checkpoint de PyTorch ({reason}). Cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
      <source>'{path}' holds a whole Python object ({name}), which only its own code can open; weights are expected. Open it where it was made and save {call} instead.</source>
      <translation>'{path}' contiene un objeto de Python completo ({name}), que solo su propio código puede abrir; se esperaban pesos. Ábralo donde se creó y guárdelo en su lugar con {call}.</translation>
    </message>
    <message>
      <source>'{path}' was not opened: reading it would run '{name}', which weights never need. If you trust its source, open it there and save {call} instead.</source>
      <translation>'{path}' no se abrió: leerlo ejecutaría '{name}', algo que los pesos nunca necesitan. Si confía en su fuente, ábralo allí y guárdelo en su lugar con {call}.</translation>
    </message>
    <message>
      <source>'{path}' is damaged, truncated or no PyTorch checkpoint ({reason}). Copy or download it again, or save {call} instead.</source>
      <translation>'{path}' está dañado, truncado o no es un checkpoint de PyTorch ({reason}). Cópielo o descárguelo de nuevo, o guárdelo en su lugar con {call}.</translation>
    </message>
    <message>
      <source>of an unknown format (it begins with {bytes})</source>
      <translation>de un formato desconocido (empieza por {bytes})</translation>
    </message>
    <message>
      <source>Light DeepLabV3+ (1 M weights)</source>
      <translation>DeepLabV3+ ligera (1 M de pesos)</translation>
    </message>
    <message>
      <source>Larger light DeepLabV3+ (4 M weights)</source>
      <translation>DeepLabV3+ ligera más grande (4 M de pesos)</translation>
    </message>
    <message>
      <source>DeepLabV3 with ResNet-50, as published</source>
      <translation>DeepLabV3 con ResNet-50, según lo publicado</translation>
    </message>
    <message>
      <source>DeepLabV3 with ResNet-101</source>
      <translation>DeepLabV3 con ResNet-101</translation>
    </message>
    <message>
      <source>DeepLabV3 with MobileNetV3-Large</source>
      <translation>DeepLabV3 con MobileNetV3-Large</translation>
    </message>
    <message>
      <source>Architecture '{architecture}' is unknown; one of {architectures} is expected.</source>
      <translation>La arquitectura '{architecture}' es desconocida; se esperaba una de estas: {architectures}.</translation>
    </message>
    <message>
      <source>A network with {count} classes was asked for; 1 or 2 (background, fracture) are expected.</source>
      <translation>Se pidió una red con este número de clases: {count}; se esperaban 1 o 2 (fondo, fractura).</translation>
    </message>
    <message>
      <source>Architecture '{architecture}' has no auxiliary head. Build it without.</source>
      <translation>La arquitectura '{architecture}' no tiene cabezal auxiliar. Constrúyala sin él.</translation>
    </message>
    <message>
      <source>The weights look like '{architecture}', but are incomplete ({error}).</source>
      <translation>Los pesos parecen '{architecture}', pero están incompletos ({error}).</translation>
    </message>
    <message>
      <source>The file holds the weights of another network ({count} tensors: {names}, ...). Weights of one of {architectures} are expected.</source>
      <translation>El archivo contiene los pesos de otra red ({count} tensores: {names}, ...). Se esperaban los pesos de una de estas: {architectures}.</translation>
    </message>
    <message>
      <source>The network has {count} classes; 1 or 2 (background, fracture) are expected. This looks like a network that was trained for something else; train one of your own with Train IMFMapper.</source>
      <translation>La red tiene este número de clases: {count}; se esperaban 1 o 2 (fondo, fractura). Parece entrenada para otra cosa; entrene una propia con Entrenar IMFMapper.</translation>
    </message>
    <message>
      <source>Architecture '{architecture}' needs the package 'torchvision', which cannot be imported ({error}). Install torchvision beside torch.</source>
      <translation>La arquitectura '{architecture}' requiere el paquete 'torchvision', que no se puede importar ({error}). Instale torchvision junto a torch.</translation>
    </message>
    <message>
      <source>Pre-trained start '{start}' is unknown; 'coco' or 'imagenet' is expected.</source>
      <translation>El inicio preentrenado '{start}' es desconocido; se esperaba 'coco' o 'imagenet'.</translation>
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
      <source>Training</source>
      <translation>Entrenamiento</translation>
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
      <source>{file} ({size:.1f} MB)</source>
      <translation>{file} ({size:.1f} MB)</translation>
    </message>
    <message>
      <source>The checksum of '{name}' is '{checksum}'; 'md5:' and 32 hexadecimal digits are expected. Download the file with a browser and import it.</source>
      <translation>La suma de comprobación de '{name}' es '{checksum}'; se esperaba 'md5:' y 32 dígitos hexadecimales. Descargue el archivo con un navegador e impórtelo.</translation>
    </message>
    <message>
      <source>'{url}' is longer than the {count} bytes that are expected.</source>
      <translation>'{url}' supera los {count} bytes esperados.</translation>
    </message>
    <message>
      <source>the answer ended early</source>
      <translation>la respuesta terminó antes de tiempo</translation>
    </message>
    <message>
      <source>'{name}' came with the {algorithm} checksum {found}; {expected} is expected, so it was damaged or changed on its way and has been removed. Download it again; if that fails again, ask who runs your proxy.</source>
      <translation>'{name}' llegó con la suma de comprobación {algorithm} {found} en lugar de {expected}: se dañó o se alteró por el camino y se ha eliminado. Descárguelo de nuevo; si vuelve a fallar, consulte a quien administra su proxy.</translation>
    </message>
    <message>
      <source>What an earlier run left of '{name}' belongs to another file; it is downloaded anew.</source>
      <translation>Lo que una ejecución anterior dejó de '{name}' pertenece a otro archivo; se descarga de nuevo.</translation>
    </message>
    <message>
      <source>Going on after {done:.1f} of {all:.1f} MB.</source>
      <translation>Se continúa tras {done:.1f} de {all:.1f} MB.</translation>
    </message>
    <message>
      <source>the connection was closed early</source>
      <translation>la conexión se cerró antes de tiempo</translation>
    </message>
    <message>
      <source>the server sent another part than was asked for</source>
      <translation>el servidor envió una parte distinta de la pedida</translation>
    </message>
    <message>
      <source>The server sends more than the {count} bytes that '{name}' should have. Try again later.</source>
      <translation>El servidor envía más de los {count} bytes que debería tener '{name}'. Inténtelo de nuevo más tarde.</translation>
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}.</source>
      <translation>No se puede escribir '{path}': {reason}.</translation>
    </message>
    <message>
      <source>{done:.1f} of {all:.1f} MB, {left}</source>
      <translation>{done:.1f} de {all:.1f} MB, {left}</translation>
    </message>
    <message>
      <source>{done:.1f} of {all:.1f} MB</source>
      <translation>{done:.1f} de {all:.1f} MB</translation>
    </message>
    <message>
      <source>it wants a login</source>
      <translation>requiere iniciar sesión</translation>
    </message>
    <message>
      <source>it is not public, or a proxy forbids it</source>
      <translation>no es pública o un proxy lo prohíbe</translation>
    </message>
    <message>
      <source>it is not there; the record or file may have been renamed</source>
      <translation>no hay nada allí; quizá se haya cambiado el nombre del registro o del archivo</translation>
    </message>
    <message>
      <source>the proxy wants a login: set it in QGIS under Settings &gt; Options &gt; Network</source>
      <translation>el proxy requiere iniciar sesión: indíquelo en QGIS en Configuración &gt; Opciones &gt; Red</translation>
    </message>
    <message>
      <source>it was withdrawn</source>
      <translation>se ha retirado</translation>
    </message>
    <message>
      <source>this was not expected; try again later</source>
      <translation>esta respuesta es inesperada; inténtelo de nuevo más tarde</translation>
    </message>
    <message>
      <source>'{url}' was refused with HTTP status {status}: {reason}.</source>
      <translation>'{url}' se rechazó con el código HTTP {status}: {reason}.</translation>
    </message>
    <message>
      <source>HTTP status {status}</source>
      <translation>código HTTP {status}</translation>
    </message>
    <message>
      <source>The server is busy (HTTP status {status}) and asks to come back in {duration}. Do so; what was downloaded is kept.</source>
      <translation>El servidor está ocupado (código HTTP {status}) y pide volver dentro de {duration}. Hágalo; lo descargado se conserva.</translation>
    </message>
    <message>
      <source>'{url}' could not be downloaded ({reason}, tried {count} times). Check the network and the proxy (QGIS: Settings &gt; Options &gt; Network) and try again; what was downloaded is kept.</source>
      <translation>No se pudo descargar '{url}' ({reason}, {count} intentos). Compruebe la red y el proxy (QGIS: Configuración &gt; Opciones &gt; Red) e inténtelo de nuevo; lo descargado se conserva.</translation>
    </message>
    <message>
      <source>Trying again in {duration} ({reason}).</source>
      <translation>Nuevo intento dentro de {duration} ({reason}).</translation>
    </message>
    <message>
      <source>The disk of '{folder}' is full: {needed:.0f} MB and some room are needed. Free some space.</source>
      <translation>El disco de '{folder}' está lleno: se necesitan {needed:.0f} MB y algo de margen. Libere espacio.</translation>
    </message>
    <message>
      <source>'{url}' is no web address.</source>
      <translation>'{url}' no es una dirección web.</translation>
    </message>
    <message>
      <source>'{name}' is installed already.</source>
      <translation>'{name}' ya está instalado.</translation>
    </message>
    <message>
      <source>Downloading '{name}' ({size:.0f} MB) from record {record}.</source>
      <translation>Descargando '{name}' ({size:.0f} MB) del registro {record}.</translation>
    </message>
    <message>
      <source>'{path}' changed while it was copied. Wait until it is written and try again.</source>
      <translation>'{path}' cambió mientras se copiaba. Espere a que se termine de escribir e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>'{path}' cannot be copied into '{folder}': {reason}.</source>
      <translation>No se puede copiar '{path}' en '{folder}': {reason}.</translation>
    </message>
    <message>
      <source>No model named '{name}' lies in '{folder}'; models that ship cannot be removed.</source>
      <translation>No hay ningún modelo llamado '{name}' en '{folder}'; los modelos incluidos no se pueden eliminar.</translation>
    </message>
    <message>
      <source>'{name}' cannot be the name of a model; 1 to 64 letters, digits, '-' and '_' are expected, the first a letter or digit.</source>
      <translation>'{name}' no puede ser el nombre de un modelo; se esperaban de 1 a 64 letras, cifras, '-' y '_', con una letra o cifra al principio.</translation>
    </message>
    <message>
      <source>A checkpoint is examined before it is installed, which needs PyTorch ({error}). Install it with Plugins &gt; IMFMapper &gt; Install dependencies.</source>
      <translation>Un checkpoint se examina antes de instalarse, lo que requiere PyTorch ({error}). Instálelo con Complementos &gt; IMFMapper &gt; Instalar dependencias.</translation>
    </message>
    <message>
      <source>PyTorch is not installed: the checkpoint is examined when it is first used.</source>
      <translation>PyTorch no está instalado: el checkpoint se examinará la primera vez que se use.</translation>
    </message>
    <message>
      <source>A model named '{name}' exists already ({title}). Choose another name.</source>
      <translation>Ya existe un modelo llamado '{name}' ({title}). Elija otro nombre.</translation>
    </message>
    <message>
      <source>A model named '{name}' exists already ({title}). Choose another name, or allow it to be replaced.</source>
      <translation>Ya existe un modelo llamado '{name}' ({title}). Elija otro nombre o permita que se reemplace.</translation>
    </message>
    <message>
      <source>Record {record} ('{title}') has no file named '{name}' (it has: {known}). A newer version of the record may name it differently; give its name.</source>
      <translation>El registro {record} ('{title}') no tiene ningún archivo llamado '{name}' (contiene: {known}). Una versión más reciente del registro puede llamarlo de otro modo; indique su nombre.</translation>
    </message>
    <message>
      <source>'{identifier}' is no Zenodo record; its number is expected, such as {example}.</source>
      <translation>'{identifier}' no es un registro de Zenodo; se esperaba su número, p. ej. {example}.</translation>
    </message>
    <message>
      <source>'{url}' did not answer as Zenodo does ({reason}). A login page of the network may stand in between; open the address in a browser.</source>
      <translation>'{url}' no respondió como lo hace Zenodo ({reason}). Puede haber una página de inicio de sesión de la red intermedia; abra la dirección en un navegador.</translation>
    </message>
    <message>
      <source>the link '{url}' is not encrypted</source>
      <translation>el enlace '{url}' no está cifrado</translation>
    </message>
    <message>
      <source>'{name}' has {count} bytes</source>
      <translation>'{name}' tiene {count} bytes</translation>
    </message>
    <message>
      <source>Tolerance is {tolerance} m; expected more than 0, e.g. three pixels ({usual} m).</source>
      <translation>La tolerancia es {tolerance} m; se esperaba más de 0, p. ej. tres píxeles ({usual} m).</translation>
    </message>
    <message>
      <source>Smallest overlap is {overlap}; expected a share above 0 and up to 1.</source>
      <translation>El solapamiento mínimo es {overlap}; se esperaba una parte mayor que 0 y de hasta 1.</translation>
    </message>
    <message>
      <source>The first map has lines; only the second one may. Exchange the two.</source>
      <translation>El primer mapa tiene líneas; solo el segundo puede tenerlas. Intercambie los dos.</translation>
    </message>
    <message>
      <source>{layer}: imf_id '{value}' is no whole number, so fractures get the numbers of their features.</source>
      <translation>{layer}: el imf_id '{value}' no es un número entero, por lo que las fracturas reciben los números de sus objetos espaciales.</translation>
    </message>
    <message>
      <source>Fractures</source>
      <translation>Fracturas</translation>
    </message>
    <message>
      <source>Features of each map.</source>
      <translation>Objetos de cada mapa.</translation>
    </message>
    <message>
      <source>Matched fractures</source>
      <translation>Fracturas emparejadas</translation>
    </message>
    <message>
      <source>Both: matches.</source>
      <translation>Ambos: correspondencias.</translation>
    </message>
    <message>
      <source>Matched share of fractures</source>
      <translation>Parte emparejada de las fracturas</translation>
    </message>
    <message>
      <source>By number, large and small alike.</source>
      <translation>Por número, grandes y pequeñas por igual.</translation>
    </message>
    <message>
      <source>Of the centrelines, or of the lines drawn.</source>
      <translation>De las líneas centrales o de las líneas dibujadas.</translation>
    </message>
    <message>
      <source>Length of B over A</source>
      <translation>Longitud de B dividida por A</translation>
    </message>
    <message>
      <source>1 where both maps are as long.</source>
      <translation>1 si ambos mapas tienen la misma longitud.</translation>
    </message>
    <message>
      <source>Covered share of length</source>
      <translation>Parte cubierta de la longitud</translation>
    </message>
    <message>
      <source>Within the tolerance of the other map's lines. With B as the truth: A is correctness, B completeness.</source>
      <translation>Dentro de la tolerancia de las líneas del otro mapa. Con B como verdad: A es la corrección y B, la completitud.</translation>
    </message>
    <message>
      <source>Area</source>
      <translation>Área</translation>
    </message>
    <message>
      <source>Overlaps count once. Both: shared.</source>
      <translation>Los solapamientos cuentan una vez. Ambos: área común.</translation>
    </message>
    <message>
      <source>Area of B over A</source>
      <translation>Área de B dividida por A</translation>
    </message>
    <message>
      <source>1 where both maps cover as much.</source>
      <translation>1 si ambos mapas cubren lo mismo.</translation>
    </message>
    <message>
      <source>Intersection over union</source>
      <translation>Intersección sobre unión</translation>
    </message>
    <message>
      <source>Shared area over the area of either.</source>
      <translation>Área común dividida por el área de cualquiera de los dos.</translation>
    </message>
    <message>
      <source>en</source>
      <translation>es</translation>
    </message>
    <message>
      <source>{a} and {b}</source>
      <translation>{a} y {b}</translation>
    </message>
    <message>
      <source>Comparison of two maps</source>
      <translation>Comparación de dos mapas</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>Magnitud</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>Ambos</translation>
    </message>
    <message>
      <source>Lengths and areas are true ground metres on the body.</source>
      <translation>Las longitudes y áreas son metros reales de terreno sobre el cuerpo.</translation>
    </message>
    <message>
      <source>Made with</source>
      <translation>Hecho con</translation>
    </message>
    <message>
      <source>Measuring map {name}</source>
      <translation>Midiendo el mapa {name}</translation>
    </message>
    <message>
      <source>Feature {id} of map {name}</source>
      <translation>Objeto {id} del mapa {name}</translation>
    </message>
    <message>
      <source>'{folder}' already has a dataset.json that is not of a dataset of this tool, or is damaged. Nothing was changed. Choose an empty folder.</source>
      <translation>'{folder}' ya tiene un dataset.json que no es de un conjunto de datos de esta herramienta o está dañado. No se ha cambiado nada. Elija una carpeta vacía.</translation>
    </message>
    <message>
      <source>'{folder}' already has a folder '{name}' but no dataset.json, so it is not a dataset of this tool. Nothing was changed. Choose an empty folder.</source>
      <translation>'{folder}' ya contiene una carpeta '{name}', pero ningún dataset.json, por lo que no es un conjunto de datos de esta herramienta. No se cambió nada. Elija una carpeta vacía.</translation>
    </message>
    <message>
      <source>The dataset in '{folder}' cannot be replaced ({reason}): another program may have one of its files open. It is as it was. Close its files, e.g. remove its layers from the project, or choose another folder.</source>
      <translation>No se puede reemplazar el conjunto de datos de '{folder}' ({reason}): puede que otro programa tenga abierto uno de sus archivos. Está como estaba. Cierre sus archivos, p. ej. quitando sus capas del proyecto, o elija otra carpeta.</translation>
    </message>
    <message>
      <source>'{folder}' has no dataset.json. Choose a folder that Tile raster made.</source>
      <translation>'{folder}' no tiene dataset.json. Elija una carpeta creada por Teselar ráster.</translation>
    </message>
    <message>
      <source>'{path}' is not valid JSON ({error}). Tile the raster again.</source>
      <translation>'{path}' no es JSON válido ({error}). Tesele de nuevo el ráster.</translation>
    </message>
    <message>
      <source>'{path}' says format {found} version {version}; '{expected}' version {expected_version} is expected. Tile the raster again with this version.</source>
      <translation>'{path}' indica el formato {found}, versión {version}; se esperaba '{expected}', versión {expected_version}. Tesele de nuevo el ráster con esta versión.</translation>
    </message>
    <message>
      <source>'{path}' is incomplete: {reason}. Tile the raster again.</source>
      <translation>'{path}' está incompleto: {reason}. Tesele de nuevo el ráster.</translation>
    </message>
    <message>
      <source>'{path}' lists no tile. Tile the raster again.</source>
      <translation>'{path}' no contiene ninguna tesela. Tesele de nuevo el ráster.</translation>
    </message>
    <message>
      <source>No dataset folder was given; at least one is expected.</source>
      <translation>No se indicó ninguna carpeta de conjunto de datos; se esperaba al menos una.</translation>
    </message>
    <message>
      <source>Tile sizes differ ({sizes}); one size is expected. Tile again with one size.</source>
      <translation>Los tamaños de tesela difieren ({sizes}); se esperaba uno solo. Tesele de nuevo con un único tamaño.</translation>
    </message>
    <message>
      <source>{count} of {total} tiles have no mask (first: '{tile}'). Tile the raster with labels.</source>
      <translation>Teselas sin máscara: {count} de {total} (la primera: '{tile}'). Tesele el ráster con etiquetas.</translation>
    </message>
    <message>
      <source>No tile is marked for training. Tile the raster again with a smaller VALIDATION share.</source>
      <translation>Ninguna tesela está marcada para entrenamiento. Tesele de nuevo el ráster con una proporción VALIDATION menor.</translation>
    </message>
    <message>
      <source>Tile '{tile}' has split '{split}'; train, validation or all is expected.</source>
      <translation>La tesela '{tile}' tiene la partición '{split}'; se esperaba train, validation o all.</translation>
    </message>
    <message>
      <source>Tile '{tile}' names '{file}', which is outside the dataset's folder.</source>
      <translation>La tesela '{tile}' remite a '{file}', que está fuera de la carpeta del conjunto de datos.</translation>
    </message>
    <message>
      <source>File '{file}' of tile '{tile}' is missing in '{folder}'. Copy the whole folder.</source>
      <translation>Falta el archivo '{file}' de la tesela '{tile}' en '{folder}'. Copie la carpeta completa.</translation>
    </message>
    <message>
      <source>Tile file '{path}' cannot be read: it is damaged or no image ({error}). Copy the dataset again, or tile the raster again.</source>
      <translation>No se puede leer el archivo de tesela '{path}': está dañado o no es una imagen ({error}). Copie de nuevo el conjunto de datos o tesele de nuevo el ráster.</translation>
    </message>
    <message>
      <source>Tile file '{path}' is {dtype} {shape}; 8-bit with one band is expected.</source>
      <translation>El archivo de tesela '{path}' es de tipo {dtype} {shape}; se esperaban 8 bits y una sola banda.</translation>
    </message>
    <message>
      <source>Tile file '{path}' has {shape} pixels, its image {image_shape}. Tile the raster again.</source>
      <translation>El archivo de tesela '{path}' tiene {shape} píxeles y su imagen, {image_shape}. Tesele de nuevo el ráster.</translation>
    </message>
    <message>
      <source>Threshold is {threshold}; expected a probability above 0 and up to 1.</source>
      <translation>El umbral es {threshold}; se esperaba una probabilidad mayor que 0 y de 1 como máximo.</translation>
    </message>
    <message>
      <source>Applying the threshold</source>
      <translation>Aplicando el umbral</translation>
    </message>
    <message>
      <source>Tracing outlines</source>
      <translation>Trazando contornos</translation>
    </message>
    <message>
      <source>Tracing outlines failed: {reason}. Check the space for temporary files.</source>
      <translation>Falló el trazado de los contornos: {reason}. Compruebe el espacio para archivos temporales.</translation>
    </message>
    <message>
      <source>what was written cannot be read again</source>
      <translation>lo que se escribió no se puede volver a leer</translation>
    </message>
    <message>
      <source>Measuring detections</source>
      <translation>Midiendo detecciones</translation>
    </message>
    <message>
      <source>Device is '{name}'; expected one of: {names}.</source>
      <translation>El dispositivo es '{name}'; se esperaba uno de estos: {names}.</translation>
    </message>
    <message>
      <source>Device '{name}' was asked for, but torch finds only: {names}. Choose 'auto', or install a torch that supports the device and its driver.</source>
      <translation>Se pidió el dispositivo '{name}', pero torch solo encuentra: {names}. Elija 'auto' o instale un torch compatible con el dispositivo y su controlador.</translation>
    </message>
    <message>
      <source>THRESHOLD is {threshold}; a probability between 0 and 1 is expected.</source>
      <translation>THRESHOLD es {threshold}; se espera una probabilidad entre 0 y 1.</translation>
    </message>
    <message>
      <source>Tolerance is {tolerance} px; 0 or more is expected.</source>
      <translation>La tolerancia es de {tolerance} px; se esperaba 0 o más.</translation>
    </message>
    <message>
      <source>The tiles have {tiles:g} m/px; the model was trained at {model:g} m/px.</source>
      <translation>Las teselas tienen {tiles:g} m/px; el modelo se entrenó a {model:g} m/px.</translation>
    </message>
    <message>
      <source>Tile {number} of {total}</source>
      <translation>Tesela {number} de {total}</translation>
    </message>
    <message>
      <source>Tile {number} of {total}, {time_left}</source>
      <translation>Tesela {number} de {total}, {time_left}</translation>
    </message>
    <message>
      <source>Split is '{split}'; one of {splits} is expected.</source>
      <translation>La partición es '{split}'; se espera una de {splits}.</translation>
    </message>
    <message>
      <source>No tile has split '{split}'. Choose another split.</source>
      <translation>Ninguna tesela tiene la partición '{split}'. Elija otra partición.</translation>
    </message>
    <message>
      <source>The datasets have {finest:g} and {coarsest:g} m/px; one resolution is expected. Evaluate them one by one.</source>
      <translation>Los conjuntos de datos tienen {finest:g} y {coarsest:g} m/px; se espera una sola resolución. Evalúelos uno por uno.</translation>
    </message>
    <message>
      <source>{count} of {total} tiles, those marked for validation.</source>
      <translation>Teselas: {count} de {total}, las marcadas para validación.</translation>
    </message>
    <message>
      <source>{count} of {total} tiles.</source>
      <translation>Teselas: {count} de {total}.</translation>
    </message>
    <message>
      <source>Evaluation of IMFMapper</source>
      <translation>Evaluación de IMFMapper</translation>
    </message>
    <message>
      <source>Model &lt;b&gt;{title}&lt;/b&gt; ({architecture}, SHA-256 {sha256}), threshold {threshold:g}, tiles: {count} (split: {splits}), {area:.2f} km² of valid ground, on {device}.</source>
      <translation>Modelo &lt;b&gt;{title}&lt;/b&gt; ({architecture}, SHA-256 {sha256}), umbral {threshold:g}, teselas: {count} (partición: {splits}), {area:.2f} km² de terreno válido, en {device}.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Some of these tiles are marked for training.&lt;/b&gt; If the model was trained on them, the figures say how well it remembers, not how well it maps.</source>
      <translation>&lt;b&gt;Algunas de estas teselas están marcadas para entrenamiento.&lt;/b&gt; Si el modelo se entrenó con ellas, las cifras dicen lo bien que recuerda, no lo bien que cartografía.</translation>
    </message>
    <message>
      <source>The labels are taken as the truth. Weak labels (buffered lines) have neither the true widths nor every fracture, so pixel figures against them blame the network for the labels' errors too; length-based figures suffer less.</source>
      <translation>Las etiquetas se toman como la verdad. Las etiquetas débiles (líneas con buffer) no tienen ni las anchuras reales ni todas las fracturas, por lo que las cifras por píxel achacan a la red también los errores de las etiquetas; las cifras de longitud lo acusan menos.</translation>
    </message>
    <message>
      <source>As published</source>
      <translation>Según lo publicado</translation>
    </message>
    <message>
      <source>All pixels pooled</source>
      <translation>Todos los píxeles en conjunto</translation>
    </message>
    <message>
      <source>Published model on Ohm crater</source>
      <translation>Modelo publicado en el cráter Ohm</translation>
    </message>
    <message>
      <source>As published: per tile, recall not where a tile has no fracture, precision not where it has no detection; averaged over the tiles of batches of {size}, then over batches; F1 from those two averages. The published model's figures (Le Corre et al. 2025, section 4.3) are of other images and are here for scale only.</source>
      <translation>Según lo publicado: por tesela, sin exhaustividad donde una tesela no tiene fractura y sin precisión donde no tiene detección; promediado sobre las teselas de lotes de {size} y luego sobre los lotes; F1 a partir de esos dos promedios. Las cifras del modelo publicado (Le Corre et al. 2025, sección 4.3) son de otras imágenes y están aquí solo como referencia.</translation>
    </message>
    <message>
      <source>Ground that several tiles show counts once, except as published: there every tile counts whole.</source>
      <translation>El terreno que muestran varias teselas cuenta una sola vez, salvo según lo publicado: ahí cada tesela cuenta entera.</translation>
    </message>
    <message>
      <source>When the tiles are drawn again at random, 95 % of the pooled F1 values lie between {low} and {high}; overlapping tiles are not independent, so the true range is wider.</source>
      <translation>Si las teselas se sortean de nuevo al azar, el 95 % de los valores de F1 sobre todos los píxeles está entre {low} y {high}; las teselas que se solapan no son independientes, así que el intervalo real es más amplio.</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>Píxeles</translation>
    </message>
    <message>
      <source>{count} ({density} per km²)</source>
      <translation>{count} ({density} por km²)</translation>
    </message>
    <message>
      <source>Completeness: true length that was found</source>
      <translation>Completitud: longitud real que se encontró</translation>
    </message>
    <message>
      <source>Correctness: detected length that is true</source>
      <translation>Corrección: longitud detectada que es real</translation>
    </message>
    <message>
      <source>False detections</source>
      <translation>Detecciones falsas</translation>
    </message>
    <message>
      <source>Lengths are of centrelines, matched within {tolerance:g} px. A false detection is a connected one of at least {area:g} m² that touches no label; one that is cut by a tile's edge counts in each tile.</source>
      <translation>Las longitudes son de líneas centrales, emparejadas a menos de {tolerance:g} px. Una detección falsa es una detección conexa de al menos {area:g} m² que no toca ninguna etiqueta; si la corta el borde de una tesela, cuenta en cada tesela.</translation>
    </message>
    <message>
      <source>Lines and false detections</source>
      <translation>Líneas y detecciones falsas</translation>
    </message>
    <message>
      <source>By the true widths.</source>
      <translation>Según las anchuras reales.</translation>
    </message>
    <message>
      <source>By widths measured on the labels.</source>
      <translation>Según las anchuras medidas en las etiquetas.</translation>
    </message>
    <message>
      <source>A false detection belongs to no class, so there is no precision here.</source>
      <translation>Una detección falsa no pertenece a ninguna clase, por lo que aquí no hay precisión.</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Clase</translation>
    </message>
    <message>
      <source>True pixels</source>
      <translation>Píxeles reales</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>Exhaustividad</translation>
    </message>
    <message>
      <source>True length [px]</source>
      <translation>Longitud real [px]</translation>
    </message>
    <message>
      <source>Completeness</source>
      <translation>Completitud</translation>
    </message>
    <message>
      <source>Width classes</source>
      <translation>Clases de anchura</translation>
    </message>
    <message>
      <source>Solar incidence [deg]</source>
      <translation>Incidencia solar [deg]</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Partición</translation>
    </message>
    <message>
      <source>Mean gap between said and true share: {gap} (over all valid pixels, most of which are plain ground).</source>
      <translation>Diferencia media entre la parte indicada y la real: {gap} (sobre todos los píxeles válidos, la mayoría de los cuales son terreno común).</translation>
    </message>
    <message>
      <source>The pooled F1 would be highest, {f1}, at a threshold of {threshold:g}. Chosen on these tiles, that figure is a little flattered.</source>
      <translation>El F1 de todos los píxeles sería máximo, {f1}, con un umbral de {threshold:g}. Elegida con estas teselas, esa cifra es algo optimista.</translation>
    </message>
    <message>
      <source>These tiles hold no fracture, so no threshold is best.</source>
      <translation>Estas teselas no contienen ninguna fractura, por lo que ningún umbral es el mejor.</translation>
    </message>
    <message>
      <source>Can the probabilities be believed?</source>
      <translation>¿Son creíbles las probabilidades?</translation>
    </message>
    <message>
      <source>hit</source>
      <translation>acierto</translation>
    </message>
    <message>
      <source>missed</source>
      <translation>omitido</translation>
    </message>
    <message>
      <source>falsely detected</source>
      <translation>detectado por error</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Imágenes</translation>
    </message>
    <message>
      <source>Most hits</source>
      <translation>Más aciertos</translation>
    </message>
    <message>
      <source>Most missed</source>
      <translation>Más omisiones</translation>
    </message>
    <message>
      <source>Most false alarms</source>
      <translation>Más falsas alarmas</translation>
    </message>
    <message>
      <source>{tile}: F1 {f1}, {missed} px missed, {false} px false</source>
      <translation>{tile}: F1 {f1}, {missed} px omitidos, {false} px falsos</translation>
    </message>
    <message>
      <source>image of {tile}</source>
      <translation>imagen de {tile}</translation>
    </message>
    <message>
      <source>result of {tile}</source>
      <translation>resultado de {tile}</translation>
    </message>
    <message>
      <source>Tile</source>
      <translation>Tesela</translation>
    </message>
    <message>
      <source>Missed [px]</source>
      <translation>Omitidos [px]</translation>
    </message>
    <message>
      <source>False [px]</source>
      <translation>Falsos [px]</translation>
    </message>
    <message>
      <source>Tiles with most wrong pixels: {count}</source>
      <translation>Teselas con más píxeles erróneos: {count}</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Precisión</translation>
    </message>
    <message>
      <source>not defined</source>
      <translation>no definido</translation>
    </message>
    <message>
      <source>said {said:.2f}, true {true:.2f}, {count:,} px</source>
      <translation>indicado {said:.2f}, real {true:.2f}, {count:,} px</translation>
    </message>
    <message>
      <source>probability that the network says</source>
      <translation>probabilidad que indica la red</translation>
    </message>
    <message>
      <source>share that is fracture</source>
      <translation>parte que es fractura</translation>
    </message>
    <message>
      <source>Region rule is '{rule}'; expected one of: {rules}.</source>
      <translation>La regla de región es '{rule}'; se esperaba una de estas: {rules}.</translation>
    </message>
    <message>
      <source>Smallest area is {area} m2, seam distance {distance} m; expected 0 or more.</source>
      <translation>El área mínima es de {area} m2 y la distancia a la costura, de {distance} m; se esperaba 0 o más.</translation>
    </message>
    <message>
      <source>A smallest length, width, elongation or probability is below 0: {limits}. Expected 0 or more.</source>
      <translation>Una longitud, anchura, elongación o probabilidad mínima es menor que 0: {limits}. Se esperaba 0 o más.</translation>
    </message>
    <message>
      <source>{ridges} of {looked_at} detections are lit as ridges and were dropped. If the map shows them as troughs, the sun's direction is wrong, perhaps turned by 180 degrees, or not that of all images of the mosaic.</source>
      <translation>{ridges} de {looked_at} detecciones están iluminadas como crestas y se descartaron. Si el mapa las muestra como depresiones, la dirección del Sol es errónea, quizá girada 180 grados, o no es la de todas las imágenes del mosaico.</translation>
    </message>
    <message>
      <source>Limits of length, width and elongation need Python packages that are missing: {packages}. Install them, e.g. with 'python3 -m pip install {arguments}', or set these limits to 0.</source>
      <translation>Los límites de longitud, anchura y elongación requieren paquetes de Python que faltan: {packages}. Instálelos, p. ej. con 'python3 -m pip install {arguments}', o ponga estos límites en 0.</translation>
    </message>
    <message>
      <source>Detection {id}</source>
      <translation>Detección {id}</translation>
    </message>
    <message>
      <source>Mercury</source>
      <translation>Mercurio</translation>
    </message>
    <message>
      <source>The layer has no coordinate reference system, so ground metres cannot be known. Assign the lunar CRS that it was made in, e.g. with 'Assign projection'.</source>
      <translation>La capa no tiene sistema de referencia de coordenadas, por lo que no se pueden conocer los metros sobre el terreno. Asígnele el SRC lunar en que se hizo, p. ej. con 'Asignar proyección'.</translation>
    </message>
    <message>
      <source>The coordinate reference system cannot be read: {error}. Assign a valid one.</source>
      <translation>No se puede leer el sistema de referencia de coordenadas: {error}. Asigne uno válido.</translation>
    </message>
    <message>
      <source>CRS '{crs}' has no ellipsoid, so ground metres cannot be known. Assign a planetary CRS.</source>
      <translation>El SRC '{crs}' no tiene elipsoide, por lo que no se pueden conocer los metros sobre el terreno. Asigne un SRC planetario.</translation>
    </message>
    <message>
      <source>body of radius {radius:,.0f} m</source>
      <translation>de radio {radius:,.0f} m</translation>
    </message>
    <message>
      <source>{bare} has no coordinate reference system but {placed} has one ('{crs}'), so neither can be placed on the other. Assign the CRS that is missing, or remove the other one.</source>
      <translation>{bare} no tiene sistema de referencia de coordenadas, pero {placed} tiene uno ('{crs}'), por lo que no se puede situar lo uno respecto a lo otro. Asigne el SRC que falta o elimine el otro.</translation>
    </message>
    <message>
      <source>{what_a} is on the {body_a} ('{crs_a}') but {what_b} is on the {body_b} ('{crs_b}'). Both must be on the same body: choose another layer, or assign the right CRS if one is mislabelled.</source>
      <translation>{what_a} no está en el mismo cuerpo (cuerpo {body_a}, '{crs_a}') que {what_b} (cuerpo {body_b}, '{crs_b}'). Ambos deben estar en el mismo cuerpo: elija otra capa o asigne el SRC correcto si uno es erróneo.</translation>
    </message>
    <message>
      <source>One layer</source>
      <translation>Una capa</translation>
    </message>
    <message>
      <source>the other</source>
      <translation>la otra</translation>
    </message>
    <message>
      <source>The geometry is empty or cannot be read.</source>
      <translation>La geometría está vacía o no se puede leer.</translation>
    </message>
    <message>
      <source>The geometry has coordinates that are not finite.</source>
      <translation>La geometría tiene coordenadas que no son finitas.</translation>
    </message>
    <message>
      <source>{tiles:,} tiles of {size} px on {device}.</source>
      <translation>Teselas de {size} px en {device}: {tiles:,}.</translation>
    </message>
    <message>
      <source>{tiles:,} tiles in {time}, {skipped:,} skipped.</source>
      <translation>Teselas procesadas: {tiles:,} en {time}; omitidas: {skipped:,}.</translation>
    </message>
    <message>
      <source>The extent does not touch the raster. Choose an extent on the raster, in its CRS.</source>
      <translation>La extensión no toca el ráster. Elija una extensión situada en el ráster, en su SRC.</translation>
    </message>
    <message>
      <source>An unfinished run had done all {planned:,} tiles.</source>
      <translation>Una ejecución inacabada había procesado todas las teselas ({planned:,}).</translation>
    </message>
    <message>
      <source>An unfinished run continues at tile {next:,} of {planned:,}.</source>
      <translation>Una ejecución inacabada continúa en la tesela {next:,} de {planned:,}.</translation>
    </message>
    <message>
      <source>All pixels there are no data, so nothing was mapped. Check the extent and the no-data.</source>
      <translation>Allí ningún píxel tiene datos, por lo que no se cartografió nada. Compruebe la extensión y el valor sin datos.</translation>
    </message>
    <message>
      <source>The table of class widths needs rows of two: class name, full width in pixels.</source>
      <translation>La tabla de anchuras de clase requiere filas de dos valores: nombre de la clase y anchura total en píxeles.</translation>
    </message>
    <message>
      <source>Class '{name}' in the table of class widths is empty or doubled. Name each class once.</source>
      <translation>La clase '{name}' de la tabla de anchuras de clase está vacía o repetida. Nombre cada clase una sola vez.</translation>
    </message>
    <message>
      <source>Class '{name}' in the table of class widths</source>
      <translation>La clase '{name}' de la tabla de anchuras de clase</translation>
    </message>
    <message>
      <source>{what} has the width '{value}'; expected a number of pixels above 0.</source>
      <translation>{what}: la anchura es '{value}'; se esperaba un número de píxeles mayor que 0.</translation>
    </message>
    <message>
      <source>Feature {id} has no width class. Fill its width field with one of: {classes}.</source>
      <translation>El objeto {id} no tiene clase de anchura. Rellene su campo de anchura con una de estas: {classes}.</translation>
    </message>
    <message>
      <source>Feature {id} has the width class '{width}'; expected one of: {classes} (any case) or a width in pixels. Correct the feature or add the class to the table of class widths.</source>
      <translation>El objeto {id} tiene la clase de anchura '{width}'; se esperaba una de estas: {classes} (en mayúsculas o minúsculas) o una anchura en píxeles. Corrija el objeto o añada la clase a la tabla de anchuras de clase.</translation>
    </message>
    <message>
      <source>Feature {id}</source>
      <translation>Objeto {id}</translation>
    </message>
    <message>
      <source>Pixel size is {size}; expected metres above 0 (1.5 as published).</source>
      <translation>El tamaño de píxel es {size}; se esperaban metros, más de 0 (1,5 según lo publicado).</translation>
    </message>
    <message>
      <source>Feature {id} has no geometry and was skipped.</source>
      <translation>El objeto {id} no tiene geometría y se omitió.</translation>
    </message>
    <message>
      <source>{what}: {error}</source>
      <translation>{what}: {error}</translation>
    </message>
    <message>
      <source>{error} The feature was skipped.</source>
      <translation>{error} El objeto se omitió.</translation>
    </message>
    <message>
      <source>{count} features have such a problem; these are the first.</source>
      <translation>{count} objetos tienen un problema así; estos son los primeros.</translation>
    </message>
    <message>
      <source>The polygon layer</source>
      <translation>La capa de polígonos</translation>
    </message>
    <message>
      <source>the line layer</source>
      <translation>la capa de líneas</translation>
    </message>
    <message>
      <source>Polygon feature {id} has no geometry and was skipped.</source>
      <translation>El objeto {id} de la capa de polígonos no tiene geometría y se omitió.</translation>
    </message>
    <message>
      <source>Polygon feature {id}</source>
      <translation>Objeto {id} de la capa de polígonos</translation>
    </message>
    <message>
      <source>Expected a polygon with an area. Draw it anew.</source>
      <translation>Se esperaba un polígono con área. Dibújelo de nuevo.</translation>
    </message>
    <message>
      <source>Labels and areas to ignore must be polygons; one is a {kind}. Make polygons of label lines with 'Buffer weak line labels by width class' first.</source>
      <translation>Las etiquetas y las zonas que ignorar deben ser polígonos; una es de tipo {kind}. Haga primero polígonos de las líneas de etiquetas con 'Buffer de etiquetas lineales débiles por clase de anchura'.</translation>
    </message>
    <message>
      <source>Expected a line, got a {kind}.</source>
      <translation>Se esperaba una línea; el tipo de la geometría es {kind}.</translation>
    </message>
    <message>
      <source>All vertices of the line are in one place. Delete the feature or draw it anew.</source>
      <translation>Todos los vértices de la línea están en el mismo lugar. Elimine el objeto o dibújelo de nuevo.</translation>
    </message>
    <message>
      <source>The line spans {extent:,.0f} km on the ground; expected at most {most:,.0f} km. Check the layer's CRS, or split the line.</source>
      <translation>La línea abarca {extent:,.0f} km sobre el terreno; se esperaban como máximo {most:,.0f} km. Compruebe el SRC de la capa o divida la línea.</translation>
    </message>
    <message>
      <source>CRS '{crs}' has no place for the line, whose coordinates go from {xmin:g}, {ymin:g} to {xmax:g}, {ymax:g}. Assign the CRS it was drawn in: right-click the layer &gt; Layer CRS &gt; Set Layer CRS.</source>
      <translation>El SRC '{crs}' no tiene lugar para la línea, cuyas coordenadas van de {xmin:g}, {ymin:g} a {xmax:g}, {ymax:g}. Asígnele el SRC en que se dibujó: clic derecho en la capa &gt; SRC de la capa &gt; Establecer SRC de la capa.</translation>
    </message>
    <message>
      <source>CRS '{crs}' cannot hold the buffered line: it reaches over a pole or over the edge of the map. Reproject the layer to one that is whole there, e.g. a polar stereographic CRS of the body.</source>
      <translation>El SRC '{crs}' no puede contener el buffer de la línea: pasa por encima de un polo o del borde del mapa. Reproyecte la capa a uno que allí sea continuo, p. ej. un SRC estereográfico polar del cuerpo.</translation>
    </message>
    <message>
      <source>({x:g}, {y:g}) is not on the body in CRS '{crs}'. Check the layer's CRS.</source>
      <translation>En el SRC '{crs}', ({x:g}, {y:g}) no está sobre el cuerpo. Compruebe el SRC de la capa.</translation>
    </message>
    <message>
      <source>The geometry has no area. Expected a polygon.</source>
      <translation>La geometría no tiene área. Se esperaba un polígono.</translation>
    </message>
    <message>
      <source>The geometry has no place on the body in its CRS. Check the layer's CRS.</source>
      <translation>En su SRC, la geometría no tiene lugar en el cuerpo. Compruebe el SRC de la capa.</translation>
    </message>
    <message>
      <source>The geometry spans {extent:,.0f} km, over which no plane keeps true lengths. Expected a fracture; divide the polygon first.</source>
      <translation>La geometría abarca {extent:,.0f} km, extensión en la que ningún plano conserva las longitudes reales. Se esperaba una fractura; divida antes el polígono.</translation>
    </message>
    <message>
      <source>{name} is not measured: {error}</source>
      <translation>{name}: no se puede medir. {error}</translation>
    </message>
    <message>
      <source>Looking for neighbours</source>
      <translation>Buscando vecinos</translation>
    </message>
    <message>
      <source>Pixels are {type}; uint8 is expected. Scale the raster to 0-255 first.</source>
      <translation>Los píxeles son de tipo {type}; se espera uint8. Escale antes el ráster a 0-255.</translation>
    </message>
    <message>
      <source>Scaling '{scaling}' is unknown; one of {scalings} is expected. Check the model's card.</source>
      <translation>El escalado '{scaling}' es desconocido; se espera uno de estos: {scalings}. Compruebe la ficha del modelo.</translation>
    </message>
    <message>
      <source>Tracing outlines gave something else than polygons. Please report this with the raster.</source>
      <translation>El trazado de los contornos dio algo distinto de polígonos. Informe de ello, por favor, adjuntando el ráster.</translation>
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}. Check the folder, its permissions and the free space, or choose another place.</source>
      <translation>No se puede escribir '{path}': {reason}. Compruebe la carpeta, sus permisos y el espacio libre, o elija otro lugar.</translation>
    </message>
    <message>
      <source>A file cannot be read or written: {reason}. Check the folders, their permissions and the free space.</source>
      <translation>No se puede leer o escribir un archivo: {reason}. Compruebe las carpetas, sus permisos y el espacio libre.</translation>
    </message>
    <message>
      <source>'{path}' cannot be read or written: {reason}. Check that it is what was meant, its permissions and the free space, or choose another place.</source>
      <translation>No se puede leer o escribir '{path}': {reason}. Compruebe que es lo que se quería, sus permisos y el espacio libre, o elija otro lugar.</translation>
    </message>
    <message>
      <source>'{path}' is an input and would be overwritten. Choose another file.</source>
      <translation>'{path}' es una entrada y se sobrescribiría. Elija otro archivo.</translation>
    </message>
    <message>
      <source>'{path}' is given for two outputs, and one would replace the other. Choose another file.</source>
      <translation>'{path}' se ha indicado para dos salidas, y una reemplazaría a la otra. Elija otro archivo.</translation>
    </message>
    <message>
      <source>'{path}' holds values from {lowest:g} to {highest:g}; expected probabilities (0 to 1, or bytes with a band scale) or a binary raster (0 and 1, or 0 and 255). Choose the probability raster of 'Run IMFMapper'.</source>
      <translation>'{path}' contiene valores de {lowest:g} a {highest:g}; se esperaban probabilidades (de 0 a 1, o bytes con una escala de banda) o un ráster binario (0 y 1, o 0 y 255). Elija el ráster de probabilidad de 'Ejecutar IMFMapper'.</translation>
    </message>
    <message>
      <source>damaged file</source>
      <translation>archivo dañado</translation>
    </message>
    <message>
      <source>Reading '{path}' failed: {reason}.</source>
      <translation>Falló la lectura de '{path}': {reason}.</translation>
    </message>
    <message>
      <source>Cancelled by the user.</source>
      <translation>Cancelado por el usuario.</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>quedan {time}</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>'{path}' cannot be replaced ({reason}): another program may have it open. The result is whole and was kept as '{kept}'. Close the file there, e.g. remove its layer from the project.</source>
      <translation>No se puede reemplazar '{path}' ({reason}): quizá otro programa lo tenga abierto. El resultado está completo y se guardó como '{kept}'. Cierre allí el archivo, p. ej. quitando su capa del proyecto.</translation>
    </message>
    <message>
      <source>the folder is missing or read-only</source>
      <translation>la carpeta no existe o es de solo lectura</translation>
    </message>
    <message>
      <source>Band {band} of '{path}' holds {type}; expected real numbers. Convert it first.</source>
      <translation>La banda {band} de '{path}' es de tipo {type}; se esperaban números reales. Conviértala antes.</translation>
    </message>
    <message>
      <source>Band {band} holds {type}: {low:g} to {high:g} becomes 0 to 255.</source>
      <translation>La banda {band} es de tipo {type}: el intervalo de {low:g} a {high:g} se convierte en 0 a 255.</translation>
    </message>
    <message>
      <source>Raster '{name}' has no coordinate reference system in its file, so the place and size of a fracture cannot be known. Write the lunar CRS it was made in into the file: Raster &gt; Projections &gt; Assign Projection.</source>
      <translation>El ráster '{name}' no tiene sistema de referencia de coordenadas en su archivo, por lo que no se pueden conocer el lugar ni el tamaño de una fractura. Escriba en el archivo el SRC lunar en que se hizo: Ráster &gt; Proyecciones &gt; Asignar proyección.</translation>
    </message>
    <message>
      <source>The raster has no coordinate reference system: everything is in its own units (pixels, where it has no georeference), areas too, and no place on the body is known. Assign the CRS that it was made in if there is one.</source>
      <translation>El ráster no tiene sistema de referencia de coordenadas: todo está en sus propias unidades (píxeles, si no tiene georreferencia), también las áreas, y no se conoce ningún lugar en el cuerpo. Asígnele el SRC en que se hizo, si lo hay.</translation>
    </message>
    <message>
      <source>The raster's CRS '{crs}' is on the Earth. If the image shows another body, areas and lengths will be wrong: assign the CRS that it was made in.</source>
      <translation>El SRC del ráster, '{crs}', es de la Tierra. Si la imagen muestra otro cuerpo, las áreas y longitudes serán erróneas: asígnele el SRC en que se hizo.</translation>
    </message>
    <message>
      <source>The raster shows {body}: areas and lengths are those of its own radius of {radius:,.1f} km. Models that were trained on images of the Moon may do worse there.</source>
      <translation>El ráster muestra el cuerpo {body}: las áreas y longitudes son las de su propio radio de {radius:,.1f} km. Los modelos entrenados con imágenes de la Luna pueden rendir peor en él.</translation>
    </message>
    <message>
      <source>no such file, or not a raster</source>
      <translation>el archivo no existe o no es un ráster</translation>
    </message>
    <message>
      <source>Raster '{path}' cannot be opened: {reason}. Expected a file that GDAL reads, e.g. GeoTIFF.</source>
      <translation>No se puede abrir el ráster '{path}': {reason}. Se esperaba un archivo que lea GDAL, p. ej. GeoTIFF.</translation>
    </message>
    <message>
      <source>'{path}' is a container of several rasters. Choose one of: {names}.</source>
      <translation>'{path}' es un contenedor de varios rásteres. Elija uno de estos: {names}.</translation>
    </message>
    <message>
      <source>'{path}' has {count} band(s); band {band} was asked for. Choose one it has.</source>
      <translation>Bandas de '{path}': {count}; se pidió la banda {band}. Elija una que exista.</translation>
    </message>
    <message>
      <source>The raster's geotransform cannot be inverted. Georeference the raster anew.</source>
      <translation>La geotransformación del ráster no se puede invertir. Georreferencie el ráster de nuevo.</translation>
    </message>
    <message>
      <source>Reading the mosaic</source>
      <translation>Leyendo el mosaico</translation>
    </message>
    <message>
      <source>The ground size of the raster's pixels is not known; the model was trained on {gsd:.3g} m per pixel. The raster is read as it is.</source>
      <translation>No se conoce el tamaño en el terreno de los píxeles del ráster; el modelo se entrenó con {gsd:.3g} m por píxel. El ráster se lee tal cual.</translation>
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: fractures look wider or narrower than it knows them. Resample the raster or choose another model.</source>
      <translation>El ráster tiene {own:.3g} m por píxel y el modelo se entrenó con {gsd:.3g} m por píxel: las fracturas parecen más anchas o más estrechas de como las conoce. Remuestree el ráster o elija otro modelo.</translation>
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: it is read at {read:.3g} m per pixel ({kernel}); the result has that grid, {width} x {height} pixels.</source>
      <translation>El ráster tiene {own:.3g} m por píxel y el modelo se entrenó con {gsd:.3g} m por píxel: se lee a {read:.3g} m por píxel ({kernel}); el resultado tiene esa cuadrícula, {width} x {height} píxeles.</translation>
    </message>
    <message>
      <source>cubic spline</source>
      <translation>spline cúbico</translation>
    </message>
    <message>
      <source>cubic</source>
      <translation>convolución cúbica</translation>
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: too coarse to be magnified, so it is read as it is. Only what looks like a fracture at that scale can be found, at least {width:.3g} m wide. Use a sharper image, or a model trained on such.</source>
      <translation>El ráster tiene {own:.3g} m por píxel y el modelo se entrenó con {gsd:.3g} m por píxel: es demasiado grueso para ampliarlo, por lo que se lee tal cual. Solo se puede hallar lo que parece una fractura a esa escala, de al menos {width:.3g} m de anchura. Use una imagen más nítida o un modelo entrenado con imágenes así.</translation>
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: fractures narrower than two of its pixels ({width:.3g} m) cannot be seen in it, however it is read.</source>
      <translation>El ráster tiene {own:.3g} m por píxel y el modelo se entrenó con {gsd:.3g} m por píxel: las fracturas más estrechas que dos de sus píxeles ({width:.3g} m) no se pueden ver en él, se lea como se lea.</translation>
    </message>
    <message>
      <source>The size of a pixel on the ground changes across the map: at its edges it is {lowest:.2g} to {highest:.2g} times that of the middle, by which the resolution is judged. Map it in parts, by extents, or reproject it to a CRS that is true to scale there.</source>
      <translation>El tamaño de un píxel en el terreno varía a lo largo del mapa: en sus bordes es de {lowest:.2g} a {highest:.2g} veces el del centro, por el que se juzga la resolución. Cartografíelo por partes, por extensiones, o reproyéctelo a un SRC que conserve allí la escala.</translation>
    </message>
    <message>
      <source>Stretch is '{method}'; expected one of: {methods}.</source>
      <translation>El estiramiento es '{method}'; se esperaba uno de estos: {methods}.</translation>
    </message>
    <message>
      <source>{percent:g} % of the pixels lie between {low:g} and {high:g}, only {share:.1%} of the range from the smallest to the largest: the image becomes flat, and little will be found in it. Choose the stretch percentile_0.5.</source>
      <translation>El {percent:g} % de los píxeles está entre {low:g} y {high:g}, solo el {share:.1%} del intervalo del menor al mayor: la imagen pierde contraste y se hallará poco en ella. Elija el estiramiento percentile_0.5.</translation>
    </message>
    <message>
      <source>Reading the range of brightness</source>
      <translation>Leyendo el intervalo de brillo</translation>
    </message>
    <message>
      <source>Sampling the brightness</source>
      <translation>Muestreando el brillo</translation>
    </message>
    <message>
      <source>the file is damaged or cut short</source>
      <translation>el archivo está dañado o incompleto</translation>
    </message>
    <message>
      <source>Reading columns {left}-{right}, rows {top}-{bottom} of '{path}' failed: {reason}. Copy or download the file again.</source>
      <translation>Falló la lectura de las columnas {left}-{right}, filas {top}-{bottom}, de '{path}': {reason}. Copie o descargue de nuevo el archivo.</translation>
    </message>
    <message>
      <source>Reading and measuring detections</source>
      <translation>Lectura y medición de las detecciones</translation>
    </message>
    <message>
      <source>Detection {id} is left out: {error}</source>
      <translation>Se omite la detección {id}: {error}</translation>
    </message>
    <message>
      <source>Feature {id} of region '{name}' has no area and is left out.</source>
      <translation>El objeto {id} de la región '{name}' no tiene área y se omite.</translation>
    </message>
    <message>
      <source>No region has an area. Draw polygons around what was mapped, or give no regions.</source>
      <translation>Ninguna región tiene área. Dibuje polígonos alrededor de lo que se cartografió, o no indique regiones.</translation>
    </message>
    <message>
      <source>No region lies in the extent. Choose an extent on the regions, or leave it empty.</source>
      <translation>Ninguna región está en la extensión. Elija una extensión sobre las regiones o déjela vacía.</translation>
    </message>
    <message>
      <source>Number of fractures</source>
      <translation>Número de fracturas</translation>
    </message>
    <message>
      <source>Share as large or larger</source>
      <translation>Parte igual de grande o mayor</translation>
    </message>
    <message>
      <source>log-normal</source>
      <translation>log-normal</translation>
    </message>
    <message>
      <source>fractures</source>
      <translation>fracturas</translation>
    </message>
    <message>
      <source>log-normal, all</source>
      <translation>log-normal, todas</translation>
    </message>
    <message>
      <source>power law, α = {alpha:.2f} ± {error:.2f}</source>
      <translation>ley de potencias, α = {alpha:.2f} ± {error:.2f}</translation>
    </message>
    <message>
      <source>N</source>
      <translation>N</translation>
    </message>
    <message>
      <source>E</source>
      <translation>E</translation>
    </message>
    <message>
      <source>S</source>
      <translation>S</translation>
    </message>
    <message>
      <source>W</source>
      <translation>O</translation>
    </message>
    <message>
      <source>median {median:.2f}</source>
      <translation>mediana {median:.2f}</translation>
    </message>
    <message>
      <source>Mean probability of a fracture's pixels</source>
      <translation>Probabilidad media de los píxeles de una fractura</translation>
    </message>
    <message>
      <source>Cell size is {size:g} m; expected 0 (automatic) or more.</source>
      <translation>El tamaño de celda es {size:g} m; se esperaba 0 (automático) o más.</translation>
    </message>
    <message>
      <source>There is no mapped area, so there is no density. Give region polygons.</source>
      <translation>No hay área cartografiada, por lo que no hay densidad. Indique polígonos de regiones.</translation>
    </message>
    <message>
      <source>The middle of the regions is not on the body. Check the layer's CRS.</source>
      <translation>El centro de las regiones no está sobre el cuerpo. Compruebe el SRC de la capa.</translation>
    </message>
    <message>
      <source>Cells of {size:g} m would be {width:,} x {height:,}; at most {limit:,} are made. Choose larger cells or smaller regions.</source>
      <translation>Las celdas de {size:g} m serían {width:,} x {height:,}; se crean {limit:,} como máximo. Elija celdas mayores o regiones menores.</translation>
    </message>
    <message>
      <source>Mapped share of each cell</source>
      <translation>Parte cartografiada de cada celda</translation>
    </message>
    <message>
      <source>Fracture density</source>
      <translation>Densidad de fracturas</translation>
    </message>
    <message>
      <source>'{path}' cannot be written: {error}. Check the folder and the free space.</source>
      <translation>No se puede escribir '{path}': {error}. Compruebe la carpeta y el espacio libre.</translation>
    </message>
    <message>
      <source>Drawing the figures</source>
      <translation>Dibujando las figuras</translation>
    </message>
    <message>
      <source>Yellow: their convex hull.</source>
      <translation>Amarillo: su envolvente convexa.</translation>
    </message>
    <message>
      <source>Yellow: outline of the mapped regions.</source>
      <translation>Amarillo: contorno de las regiones cartografiadas.</translation>
    </message>
    <message>
      <source>Degrees of longitude and latitude; the scale bar holds for the middle of the map, from west to east.</source>
      <translation>Grados de longitud y latitud; la barra de escala vale para el centro del mapa, de oeste a este.</translation>
    </message>
    <message>
      <source>Impact melt fractures (orange, n = {count:,}).</source>
      <translation>Fracturas de fundido de impacto (naranja, n = {count:,}).</translation>
    </message>
    <message>
      <source>Impact melt fractures (orange, n = {count:,}) on the mosaic {mosaic}.</source>
      <translation>Fracturas de fundido de impacto (naranja, n = {count:,}) sobre el mosaico {mosaic}.</translation>
    </message>
    <message>
      <source>Lengths and mean widths. (a, b) Numbers in bins of equal width in the logarithm, eight a decade. (c, d) Share of the fractures that are as large or larger. Dashed: log-normal of all sizes; solid: power law of the sizes from x&lt;sub&gt;min&lt;/sub&gt; (dotted) on.</source>
      <translation>Longitudes y anchuras medias. (a, b) Números por clases de igual anchura logarítmica, ocho por década. (c, d) Parte de las fracturas que son igual de grandes o mayores. Línea discontinua: log-normal de todos los tamaños; continua: ley de potencias de los tamaños a partir de x&lt;sub&gt;min&lt;/sub&gt; (punteada).</translation>
    </message>
    <message>
      <source>Rose diagram of {count:,} branches of the centrelines: share of the total length by direction, in bins of {width:g}°, the same on both sides since an axis points both ways.</source>
      <translation>Diagrama de rosa de {count:,} ramas de las líneas centrales: parte de la longitud total por dirección, en clases de {width:g}°, igual a ambos lados, pues un eje apunta en los dos sentidos.</translation>
    </message>
    <message>
      <source>The area of a petal is proportional to its share.</source>
      <translation>El área de un pétalo es proporcional a su parte.</translation>
    </message>
    <message>
      <source>The radius of a petal is proportional to its share.</source>
      <translation>El radio de un pétalo es proporcional a su parte.</translation>
    </message>
    <message>
      <source>Blue: mean axis and its 95 % range.</source>
      <translation>Azul: eje medio y su intervalo del 95 %.</translation>
    </message>
    <message>
      <source>Fracture density P21: length of fractures per true ground area, in cells of {size:g} m. Cells without fractures are left clear.</source>
      <translation>Densidad de fracturas P21: longitud de fracturas por área real de terreno, en celdas de {size:g} m. Las celdas sin fracturas quedan transparentes.</translation>
    </message>
    <message>
      <source>What the network thinks of the {count:,} fractures: mean probability of each one's pixels. Where the network is well calibrated, a share as large as that is right; false alarms gather at the left end.</source>
      <translation>Qué opina la red de las {count:,} fracturas: probabilidad media de los píxeles de cada una. Si la red está bien calibrada, acierta en una parte igual a esa probabilidad; las falsas alarmas se concentran en el extremo izquierdo.</translation>
    </message>
    <message>
      <source>Figures cannot be written to '{folder}': {error}. Choose another folder.</source>
      <translation>No se pueden escribir las figuras en '{folder}': {error}. Elija otra carpeta.</translation>
    </message>
    <message>
      <source>Fitting size distributions</source>
      <translation>Ajustando las distribuciones de tamaños</translation>
    </message>
    <message>
      <source>January</source>
      <translation>enero</translation>
    </message>
    <message>
      <source>February</source>
      <translation>febrero</translation>
    </message>
    <message>
      <source>March</source>
      <translation>marzo</translation>
    </message>
    <message>
      <source>April</source>
      <translation>abril</translation>
    </message>
    <message>
      <source>May</source>
      <translation>mayo</translation>
    </message>
    <message>
      <source>June</source>
      <translation>junio</translation>
    </message>
    <message>
      <source>July</source>
      <translation>julio</translation>
    </message>
    <message>
      <source>August</source>
      <translation>agosto</translation>
    </message>
    <message>
      <source>September</source>
      <translation>septiembre</translation>
    </message>
    <message>
      <source>October</source>
      <translation>octubre</translation>
    </message>
    <message>
      <source>November</source>
      <translation>noviembre</translation>
    </message>
    <message>
      <source>December</source>
      <translation>diciembre</translation>
    </message>
    <message>
      <source>Figure {number}.</source>
      <translation>Figura {number}.</translation>
    </message>
    <message>
      <source>Table {number}.</source>
      <translation>Tabla {number}.</translation>
    </message>
    <message>
      <source>{day} {month} {year}</source>
      <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
      <source>Total length</source>
      <translation>Longitud total</translation>
    </message>
    <message>
      <source>Mean length</source>
      <translation>Longitud media</translation>
    </message>
    <message>
      <source>Mean width</source>
      <translation>Anchura media</translation>
    </message>
    <message>
      <source>Mean axis</source>
      <translation>Eje medio</translation>
    </message>
    <message>
      <source>Density P21</source>
      <translation>Densidad P21</translation>
    </message>
    <message>
      <source>Areas are true square metres on the body's ellipsoid. A fracture is one connected detection, so a network whose members touch counts as one. It counts where a place inside it lies; s.d. is that of the sample. For comparison, Le Corre et al. (2025) give a mean of 1,854 m² with s.d. 4,015 m² in Crookes crater and 795 m² with 969 m² in Schomberger A.</source>
      <translation>Las áreas son metros cuadrados reales sobre el elipsoide del cuerpo. Una fractura es una detección conexa: una red cuyos miembros se tocan cuenta como una. Se cuenta donde está un punto de su interior; la d. e. (desviación estándar) es la de la muestra. Para comparar, Le Corre et al. (2025) dan una media de 1,854 m² con d. e. de 4,015 m² en el cráter Crookes y de 795 m² con 969 m² en Schomberger A (la coma separa los millares).</translation>
    </message>
    <message>
      <source>Number and area</source>
      <translation>Número y área</translation>
    </message>
    <message>
      <source>Small fractures are missing below what the mosaic resolves and the filters keep, and long ones are cut where the mapped area ends; both bend the distributions at their ends.</source>
      <translation>Faltan las fracturas pequeñas por debajo de lo que el mosaico resuelve y los filtros conservan, y las largas se cortan donde acaba el área cartografiada; ambas cosas curvan las distribuciones en sus extremos.</translation>
    </message>
    <message>
      <source>Length and width</source>
      <translation>Longitud y anchura</translation>
    </message>
    <message>
      <source>Mean axis {axis}° (clockwise from north, weighted with length).</source>
      <translation>Eje medio {axis}° (en sentido horario desde el norte, ponderado por la longitud).</translation>
    </message>
    <message>
      <source>The branches have a preferred direction (Rayleigh's test, p {chance}).</source>
      <translation>Las ramas tienen una dirección preferente (prueba de Rayleigh, p {chance}).</translation>
    </message>
    <message>
      <source>The branches show no preferred direction (Rayleigh's test, p {chance}).</source>
      <translation>Las ramas no muestran ninguna dirección preferente (prueba de Rayleigh, p {chance}).</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>P20: fractures per area; P21: length per area, lengths cut at the regions' borders; P22: share of the ground that is fracture.</source>
      <translation>P20: fracturas por área; P21: longitud por área, con las longitudes cortadas en los límites de las regiones; P22: parte del terreno que es fractura.</translation>
    </message>
    <message>
      <source>Density</source>
      <translation>Densidad</translation>
    </message>
    <message>
      <source>How far to trust the detections</source>
      <translation>Hasta qué punto fiarse de las detecciones</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Figuras</translation>
    </message>
    <message>
      <source>How it was made</source>
      <translation>Cómo se hizo</translation>
    </message>
    <message>
      <source>Fracture density P21 [km/km²]</source>
      <translation>Densidad de fracturas P21 [km/km²]</translation>
    </message>
    <message>
      <source>The mapped area is that of the given regions.</source>
      <translation>El área cartografiada es la de las regiones indicadas.</translation>
    </message>
    <message>
      <source>The mapped area is that of the mosaic's valid pixels, since no regions were given.</source>
      <translation>El área cartografiada es la de los píxeles válidos del mosaico, porque no se indicaron regiones.</translation>
    </message>
    <message>
      <source>The mapped area is that of the mosaic's valid pixels in the extent, since no regions were given.</source>
      <translation>El área cartografiada es la de los píxeles válidos del mosaico dentro de la extensión, porque no se indicaron regiones.</translation>
    </message>
    <message>
      <source>The mapped area is that of the convex hull of the fractures, since neither regions nor a mosaic were given: too small an area, so that densities come out too high.</source>
      <translation>El área cartografiada es la de la envolvente convexa de las fracturas, porque no se indicaron ni regiones ni un mosaico: un área demasiado pequeña, por lo que las densidades resultan demasiado altas.</translation>
    </message>
    <message>
      <source>Nothing was mapped, since there are neither regions nor a mosaic nor fractures.</source>
      <translation>No se cartografió nada, porque no hay ni regiones, ni mosaico, ni fracturas.</translation>
    </message>
    <message>
      <source>Impact melt fractures</source>
      <translation>Fracturas de fundido de impacto</translation>
    </message>
    <message>
      <source>The report's figures are drawn with matplotlib, which is missing ({error}). Install it with Plugins &gt; IMFMapper &gt; Install dependencies, or 'python3 -m pip install matplotlib'.</source>
      <translation>Las figuras del informe se dibujan con matplotlib, que falta ({error}). Instálelo con Complementos &gt; IMFMapper &gt; Instalar dependencias, o 'python3 -m pip install matplotlib'.</translation>
    </message>
    <message>
      <source>raster '{path}'</source>
      <translation>el ráster '{path}'</translation>
    </message>
    <message>
      <source>The layer of detections</source>
      <translation>La capa de detecciones</translation>
    </message>
    <message>
      <source>Places of the fractures</source>
      <translation>Ubicación de las fracturas</translation>
    </message>
    <message>
      <source>Figures of {name}</source>
      <translation>Cifras de {name}</translation>
    </message>
    <message>
      <source>Fractures by region</source>
      <translation>Fracturas por región</translation>
    </message>
    <message>
      <source>Mapped area [km²]</source>
      <translation>Área cartografiada [km²]</translation>
    </message>
    <message>
      <source>Total area [m²]</source>
      <translation>Área total [m²]</translation>
    </message>
    <message>
      <source>Mean area [m²]</source>
      <translation>Área media [m²]</translation>
    </message>
    <message>
      <source>s.d. [m²]</source>
      <translation>d. e. [m²]</translation>
    </message>
    <message>
      <source>Median [m²]</source>
      <translation>Mediana [m²]</translation>
    </message>
    <message>
      <source>Largest [m²]</source>
      <translation>Máximo [m²]</translation>
    </message>
    <message>
      <source>Fracture density by region</source>
      <translation>Densidad de fracturas por región</translation>
    </message>
    <message>
      <source>Length [km]</source>
      <translation>Longitud [km]</translation>
    </message>
    <message>
      <source>P22, area [%]</source>
      <translation>P22, área [%]</translation>
    </message>
    <message>
      <source>Sizes of the fractures</source>
      <translation>Tamaños de las fracturas</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Magnitud</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Media</translation>
    </message>
    <message>
      <source>s.d.</source>
      <translation>d. e.</translation>
    </message>
    <message>
      <source>Median</source>
      <translation>Mediana</translation>
    </message>
    <message>
      <source>Largest</source>
      <translation>Máximo</translation>
    </message>
    <message>
      <source>Log-normal distributions of all sizes (of ln x), with standard errors</source>
      <translation>Distribuciones log-normales de todos los tamaños (de ln x), con errores estándar</translation>
    </message>
    <message>
      <source>Power laws of the tails: exponent α with standard error and 95 % range, beginning of the tail with 95 % range, distance and plausibility, likelihood ratio against a log-normal and its p</source>
      <translation>Leyes de potencias de las colas: exponente α con error estándar e intervalo del 95 %, comienzo de la cola con intervalo del 95 %, distancia y plausibilidad, razón de verosimilitud (RV) frente a una log-normal y su p</translation>
    </message>
    <message>
      <source>LR</source>
      <translation>RV</translation>
    </message>
    <message>
      <source>p(LR)</source>
      <translation>p(RV)</translation>
    </message>
    <message>
      <source>Directions</source>
      <translation>Direcciones</translation>
    </message>
    <message>
      <source>Mean axis [°]</source>
      <translation>Eje medio [°]</translation>
    </message>
    <message>
      <source>Circular variance</source>
      <translation>Varianza circular</translation>
    </message>
    <message>
      <source>Rayleigh p</source>
      <translation>p de Rayleigh</translation>
    </message>
    <message>
      <source>Rose diagram</source>
      <translation>Diagrama de rosa</translation>
    </message>
    <message>
      <source>From [°]</source>
      <translation>Desde [°]</translation>
    </message>
    <message>
      <source>To [°]</source>
      <translation>Hasta [°]</translation>
    </message>
    <message>
      <source>Area [m²]</source>
      <translation>Área [m²]</translation>
    </message>
    <message>
      <source>All regions</source>
      <translation>Todas las regiones</translation>
    </message>
    <message>
      <source>Outside the regions</source>
      <translation>Fuera de las regiones</translation>
    </message>
    <message>
      <source>Mosaic</source>
      <translation>Mosaico</translation>
    </message>
    <message>
      <source>Convex hull</source>
      <translation>Envolvente convexa</translation>
    </message>
    <message>
      <source>Against a log-normal of the same tail the power law is likelier (normalised likelihood ratio {ratio}, p = {chance:.2f}).</source>
      <translation>Frente a una log-normal de la misma cola, la ley de potencias es más verosímil (razón de verosimilitud normalizada {ratio}, p = {chance:.2f}).</translation>
    </message>
    <message>
      <source>Against a log-normal of the same tail the log-normal is likelier (normalised likelihood ratio {ratio}, p = {chance:.2f}).</source>
      <translation>Frente a una log-normal de la misma cola, es más verosímil la log-normal (razón de verosimilitud normalizada {ratio}, p = {chance:.2f}).</translation>
    </message>
    <message>
      <source>Against a log-normal of the same tail the data do not decide between the two (normalised likelihood ratio {ratio}, p = {chance:.2f}).</source>
      <translation>Frente a una log-normal de la misma cola, los datos no deciden entre las dos (razón de verosimilitud normalizada {ratio}, p = {chance:.2f}).</translation>
    </message>
    <message>
      <source>1 impact melt fracture of {length} km in all.</source>
      <translation>1 fractura de fundido de impacto, de {length} km en total.</translation>
    </message>
    <message>
      <source>{count:,} impact melt fractures of {length} km in all.</source>
      <translation>{count:,} fracturas de fundido de impacto, de {length} km en total.</translation>
    </message>
    <message>
      <source>The mapped ground has {area} km²: {density} km of fracture per km².</source>
      <translation>El terreno cartografiado tiene {area} km²: {density} km de fractura por km².</translation>
    </message>
    <message>
      <source>{length} km of it lie on {area} km² of mapped ground: {density} km of fracture per km².</source>
      <translation>De ellos, {length} km están en {area} km² de terreno cartografiado: {density} km de fractura por km².</translation>
    </message>
    <message>
      <source>No fracture was found.</source>
      <translation>No se encontró ninguna fractura.</translation>
    </message>
    <message>
      <source>No fracture was found on {area} km² of mapped ground.</source>
      <translation>No se encontró ninguna fractura en {area} km² de terreno cartografiado.</translation>
    </message>
    <message>
      <source>Either there is none, or every detection was rejected: look at the rejected layer and at the probability raster before concluding.</source>
      <translation>O no hay ninguna, o se rechazaron todas las detecciones: mire la capa de rechazadas y el ráster de probabilidad antes de concluir.</translation>
    </message>
    <message>
      <source>&lt;b&gt;{name}:&lt;/b&gt; fewer than {count} fractures of different size allow no fit.</source>
      <translation>&lt;b&gt;{name}:&lt;/b&gt; menos de {count} fracturas de distinto tamaño no permiten ningún ajuste.</translation>
    </message>
    <message>
      <source>&lt;b&gt;{name}:&lt;/b&gt; log-normal with μ = {mu} and σ = {sigma} (of ln x).</source>
      <translation>&lt;b&gt;{name}:&lt;/b&gt; log-normal con μ = {mu} y σ = {sigma} (de ln x).</translation>
    </message>
    <message>
      <source>The tail from x&lt;sub&gt;min&lt;/sub&gt; = {start} m on ({count:,} fractures) follows a power law of density exponent α = {alpha}, which is plausible (p = {chance:.2f}).</source>
      <translation>La cola a partir de x&lt;sub&gt;min&lt;/sub&gt; = {start} m ({count:,} fracturas) sigue una ley de potencias de exponente de densidad α = {alpha}, que es plausible (p = {chance:.2f}).</translation>
    </message>
    <message>
      <source>The tail from x&lt;sub&gt;min&lt;/sub&gt; = {start} m on ({count:,} fractures) follows a power law of density exponent α = {alpha}, which is ruled out (p = {chance:.2f}).</source>
      <translation>La cola a partir de x&lt;sub&gt;min&lt;/sub&gt; = {start} m ({count:,} fracturas) da una ley de potencias de exponente de densidad α = {alpha}, que queda descartada (p = {chance:.2f}).</translation>
    </message>
    <message>
      <source>Ranges and p rest on {count} samples of each kind, drawn with a fixed seed.</source>
      <translation>Los intervalos y p se basan en {count} muestras de cada tipo, extraídas con una semilla fija.</translation>
    </message>
    <message>
      <source>Areas, lengths and densities are on the body's ellipsoid, whatever the map's projection. Length is that of the centreline, all branches; mean width is area over length.</source>
      <translation>Áreas, longitudes y densidades son sobre el elipsoide del cuerpo, sea cual sea la proyección del mapa. La longitud es la de la línea central, con todas sus ramas; la anchura media es el área dividida por la longitud.</translation>
    </message>
    <message>
      <source>Power laws are fitted by maximum likelihood, α = 1 + n / Σ ln(x / x&lt;sub&gt;min&lt;/sub&gt;), to the tail for which the Kolmogorov-Smirnov distance is smallest; the standard error of α is (α − 1)/√n; ranges are 2.5 % and 97.5 % quantiles of a bootstrap that seeks x&lt;sub&gt;min&lt;/sub&gt; anew, and p is the share of synthetic samples that lie farther from their own fit than the data: below {limit:g} the power law is ruled out (Clauset et al., 2009).</source>
      <translation>Las leyes de potencias se ajustan por máxima verosimilitud, α = 1 + n / Σ ln(x / x&lt;sub&gt;min&lt;/sub&gt;), a la cola para la que la distancia de Kolmogórov-Smirnov es mínima; el error estándar de α es (α − 1)/√n; los intervalos son los cuantiles del 2.5 % y del 97.5 % de un bootstrap que busca x&lt;sub&gt;min&lt;/sub&gt; de nuevo, y p es la parte de las muestras sintéticas que distan más de su propio ajuste que los datos: por debajo de {limit:g} se descarta la ley de potencias (Clauset et al., 2009).</translation>
    </message>
    <message>
      <source>A normalised likelihood ratio above 0 speaks for the power law, below 0 for the log-normal.</source>
      <translation>Una razón de verosimilitud normalizada mayor que 0 habla a favor de la ley de potencias; menor que 0, de la log-normal.</translation>
    </message>
    <message>
      <source>Directions are axes in bins of {width:g}°; mean axis and circular variance come from doubled angles weighted with length (Mardia &amp;amp; Jupp, 2000), the 95 % range from a bootstrap, and Rayleigh's test counts each branch once (Zar, 1999).</source>
      <translation>Las direcciones son ejes en clases de {width:g}°; el eje medio y la varianza circular proceden de los ángulos duplicados, ponderados por la longitud (Mardia &amp;amp; Jupp, 2000), el intervalo del 95 %, de un bootstrap, y la prueba de Rayleigh cuenta cada rama una vez (Zar, 1999).</translation>
    </message>
    <message>
      <source>P20, P21 and P22 are named as in Sanderson &amp;amp; Nixon (2015).</source>
      <translation>P20, P21 y P22 se denominan como en Sanderson &amp;amp; Nixon (2015).</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Método</translation>
    </message>
    <message>
      <source>References</source>
      <translation>Referencias</translation>
    </message>
    <message>
      <source>A geometry of CRS '{crs}' has no place in CRS '{target_crs}'. Check that the layer has the right CRS, or reproject it first.</source>
      <translation>Una geometría del SRC '{crs}' no tiene lugar en el SRC '{target_crs}'. Compruebe que la capa tiene el SRC correcto o reproyéctela antes.</translation>
    </message>
    <message>
      <source>Feature {id} has the status '{status}'; expected one of: {statuses} (none is unreviewed). Correct the feature, or choose the field that holds the status.</source>
      <translation>El objeto {id} tiene el estado '{status}'; se esperaba uno de estos: {statuses} (vacío equivale a unreviewed). Corrija el objeto o elija el campo que contiene el estado.</translation>
    </message>
    <message>
      <source>The sun's direction needs the Python package scipy, which is missing. Install it, e.g. with 'python3 -m pip install scipy', or leave the direction empty.</source>
      <translation>La dirección del Sol necesita el paquete de Python scipy, que falta. Instálelo, p. ej. con 'python3 -m pip install scipy', o deje vacía la dirección.</translation>
    </message>
    <message>
      <source>The sun's direction is {azimuth}; expected degrees, e.g. 90.</source>
      <translation>La dirección del Sol es {azimuth}; se esperaban grados, p. ej. 90.</translation>
    </message>
    <message>
      <source>Mosaic '{path}'</source>
      <translation>Mosaico '{path}'</translation>
    </message>
    <message>
      <source>the raster</source>
      <translation>el ráster</translation>
    </message>
    <message>
      <source>folded batch norms</source>
      <translation>normalizaciones por lotes integradas</translation>
    </message>
    <message>
      <source>fused convolutions</source>
      <translation>convoluciones fusionadas</translation>
    </message>
    <message>
      <source>The network runs without {what}: {error}</source>
      <translation>La red se ejecuta sin {what}: {error}</translation>
    </message>
    <message>
      <source>The network runs without {what}: logits would change by {difference:.1e} of the largest.</source>
      <translation>La red se ejecuta sin {what}: los logits cambiarían en {difference:.1e} veces el mayor.</translation>
    </message>
    <message>
      <source>Reading what an unfinished run has done</source>
      <translation>Lectura de lo que hizo una ejecución inacabada</translation>
    </message>
    <message>
      <source>One tile of {size} px does not fit the graphics card's memory. Close other programs that use it, choose a lighter model, or DEVICE 'cpu'.</source>
      <translation>Una tesela de {size} px no cabe en la memoria de la tarjeta gráfica. Cierre otros programas que la usen, elija un modelo más ligero o DEVICE 'cpu'.</translation>
    </message>
    <message>
      <source>One tile of {size} px does not fit memory. Close other programs that use it, choose a lighter model, or DEVICE 'cpu'.</source>
      <translation>Una tesela de {size} px no cabe en la memoria. Cierre otros programas que la usen, elija un modelo más ligero o DEVICE 'cpu'.</translation>
    </message>
    <message>
      <source>'{folder}' has {free:,.0f} MiB free; the map and what is kept to continue from may take {needed:,.0f} MiB. Should the disk become full, make room and run again: nothing is lost.</source>
      <translation>En '{folder}' quedan {free:,.0f} MiB libres; el mapa y lo que se guarda para poder continuar pueden ocupar {needed:,.0f} MiB. Si el disco se llena, libere espacio y ejecute de nuevo: no se pierde nada.</translation>
    </message>
    <message>
      <source>model</source>
      <translation>modelo</translation>
    </message>
    <message>
      <source>overlap</source>
      <translation>solapamiento</translation>
    </message>
    <message>
      <source>shifts</source>
      <translation>cuadrículas desplazadas</translation>
    </message>
    <message>
      <source>extent</source>
      <translation>extensión</translation>
    </message>
    <message>
      <source>regions</source>
      <translation>regiones</translation>
    </message>
    <message>
      <source>batch size</source>
      <translation>tamaño de lote</translation>
    </message>
    <message>
      <source>screening</source>
      <translation>cribado</translation>
    </message>
    <message>
      <source>device</source>
      <translation>dispositivo</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>precisión</translation>
    </message>
    <message>
      <source>software</source>
      <translation>software</translation>
    </message>
    <message>
      <source>input</source>
      <translation>entrada</translation>
    </message>
    <message>
      <source>input files</source>
      <translation>archivos de entrada</translation>
    </message>
    <message>
      <source>band</source>
      <translation>banda</translation>
    </message>
    <message>
      <source>grid</source>
      <translation>cuadrícula</translation>
    </message>
    <message>
      <source>reading</source>
      <translation>lectura</translation>
    </message>
    <message>
      <source>pixels</source>
      <translation>píxeles</translation>
    </message>
    <message>
      <source>What was done is kept in '{folder}'. Run again with the same parameters to continue.</source>
      <translation>Lo hecho se conserva en '{folder}'. Ejecute de nuevo con los mismos parámetros para continuar.</translation>
    </message>
    <message>
      <source>An unfinished run into the same file is kept in another format. Starting anew.</source>
      <translation>Una ejecución inacabada hacia el mismo archivo se guardó en otro formato. Se empieza de nuevo.</translation>
    </message>
    <message>
      <source>An unfinished run into the same file differs in: {names}. Starting anew.</source>
      <translation>Una ejecución inacabada hacia el mismo archivo difiere en: {names}. Se empieza de nuevo.</translation>
    </message>
    <message>
      <source>'{path}' is being made by another run that has not ended. Wait for it, stop it, or choose another name.</source>
      <translation>Otra ejecución que no ha terminado está creando '{path}'. Espere a que termine, deténgala o elija otro nombre.</translation>
    </message>
    <message>
      <source>Tile {done:,} of {planned:,}</source>
      <translation>Tesela {done:,} de {planned:,}</translation>
    </message>
    <message>
      <source>Threshold is {threshold}; expected a probability above 0 and below 1.</source>
      <translation>El umbral es {threshold}; se esperaba una probabilidad mayor que 0 y menor que 1.</translation>
    </message>
    <message>
      <source>Overlap is {percent} %; expected 0 (as published) to 75 %.</source>
      <translation>El solapamiento es del {percent} %; se esperaba de 0 (según lo publicado) a 75 %.</translation>
    </message>
    <message>
      <source>Shifts is {shifts}; expected {counts}.</source>
      <translation>El número de cuadrículas desplazadas es {shifts}; se esperaba uno de estos: {counts}.</translation>
    </message>
    <message>
      <source>Batch size is {size}; expected 0 (automatic) or more.</source>
      <translation>El tamaño de lote es {size}; se esperaba 0 (automático) o más.</translation>
    </message>
    <message>
      <source>Screening tile {done:,} of {planned:,}</source>
      <translation>Cribado, tesela {done:,} de {planned:,}</translation>
    </message>
    <message>
      <source>Screening at {threshold} with a margin of {margin} px; expected a probability above 0 and below 1, and a margin of 0 px or more.</source>
      <translation>Cribado a {threshold} con un margen de {margin} px; se esperaba una probabilidad mayor que 0 y menor que 1, y un margen de 0 px o más.</translation>
    </message>
    <message>
      <source>'{model}' looks first, for {threshold:g} and more.</source>
      <translation>'{model}' mira primero, a partir de una probabilidad de {threshold:g}.</translation>
    </message>
    <message>
      <source>It saw something in or near {left:,} of {planned:,} tiles.</source>
      <translation>Teselas en las que vio algo, o cerca de ellas: {left:,} de {planned:,}.</translation>
    </message>
    <message>
      <source>Some tiles exceed the numbers of {precision}; those are computed in float32.</source>
      <translation>Algunas teselas superan los números de {precision}; se calculan en float32.</translation>
    </message>
    <message>
      <source>Model '{model}' gives values that are no numbers (NaN or infinite): its weights are damaged, or its training failed. Choose another model.</source>
      <translation>El modelo '{model}' da valores que no son números (NaN o infinitos): sus pesos están dañados o su entrenamiento falló. Elija otro modelo.</translation>
    </message>
    <message>
      <source>{tiles} tiles at once do not fit the memory: going on with {limit}.</source>
      <translation>{tiles} teselas a la vez no caben en la memoria: se continúa con {limit}.</translation>
    </message>
    <message>
      <source>No tile touches the region. Choose a region on the raster, in a CRS of the same body.</source>
      <translation>Ninguna tesela toca la región. Elija una región situada en el ráster, en un SRC del mismo cuerpo.</translation>
    </message>
    <message>
      <source>Seam rule is '{rule}'; expected one of: {rules}.</source>
      <translation>La regla de costura es '{rule}'; se esperaba una de estas: {rules}.</translation>
    </message>
    <message>
      <source>'{path}' has {count} band(s); tracking band {band} was asked for. Choose one it has.</source>
      <translation>Bandas de '{path}': {count}; se pidió la banda de seguimiento {band}. Elija una que exista.</translation>
    </message>
    <message>
      <source>Reading the tracking band</source>
      <translation>Leyendo la banda de seguimiento</translation>
    </message>
    <message>
      <source>Reading the tracking band of '{path}' failed: {reason}.</source>
      <translation>Falló la lectura de la banda de seguimiento de '{path}': {reason}.</translation>
    </message>
    <message>
      <source>Looking for seams</source>
      <translation>Buscando costuras</translation>
    </message>
    <message>
      <source>Outlines that were moved to another CRS since the review began: {count}. Whether they were reshaped is not known, so only their status counts. Give the review in its own CRS, or set the status of reshaped ones to edited.</source>
      <translation>Contornos pasados a otro SRC desde que empezó la revisión: {count}. No se sabe si se modificaron, por lo que solo cuenta su estado. Indique la revisión en su propio SRC, o ponga el estado de los que se modificaron en edited.</translation>
    </message>
    <message>
      <source>Planning tiles</source>
      <translation>Planificando teselas</translation>
    </message>
    <message>
      <source>Tile size is {size} px; expected at least {least} px.</source>
      <translation>El tamaño de tesela es de {size} px; se esperaban al menos {least} px.</translation>
    </message>
    <message>
      <source>Split is '{split}'; expected one of: {splits}.</source>
      <translation>La partición es '{split}'; se esperaba una de estas: {splits}.</translation>
    </message>
    <message>
      <source>Validation share is {share}; expected 0 or more and less than 1.</source>
      <translation>La proporción para validación es {share}; se esperaba 0 o más y menos de 1.</translation>
    </message>
    <message>
      <source>Seed is {seed}; expected 0 or more.</source>
      <translation>La semilla es {seed}; debe ser 0 o más.</translation>
    </message>
    <message>
      <source>Without labels every tile is empty. Give a label layer, or keep empty tiles.</source>
      <translation>Sin etiquetas, todas las teselas están vacías. Indique una capa de etiquetas o conserve las teselas vacías.</translation>
    </message>
    <message>
      <source>No tile is left: no tile holds valid pixels. Check that the labels lie on the raster, the extent and the no-data value.</source>
      <translation>No queda ninguna tesela: ninguna contiene píxeles válidos. Compruebe que las etiquetas estén sobre el ráster, la extensión y el valor sin datos.</translation>
    </message>
    <message>
      <source>No tile is left: no tile holds valid pixels and fractures. Check that the labels lie on the raster, the extent and the no-data value.</source>
      <translation>No queda ninguna tesela: ninguna contiene píxeles válidos y fracturas a la vez. Compruebe que las etiquetas estén sobre el ráster, la extensión y el valor sin datos.</translation>
    </message>
    <message>
      <source>No tile holds a fracture, so nothing can be learnt or measured on them. Check that the labels lie on the raster, if there should be fractures.</source>
      <translation>Ninguna tesela contiene fracturas, por lo que con ellas no se puede aprender ni medir nada. Compruebe que las etiquetas estén sobre el ráster, si debería haber fracturas.</translation>
    </message>
    <message>
      <source>No training tile holds a fracture, so nothing can be learnt from them. Choose another seed, smaller tiles or a smaller share for validation, or label more fractures.</source>
      <translation>Ninguna tesela de entrenamiento contiene fracturas, por lo que de ellas no se puede aprender nada. Elija otra semilla, teselas más pequeñas o una parte menor para validación, o etiquete más fracturas.</translation>
    </message>
    <message>
      <source>No validation tile holds a fracture, so recall and F1 cannot be measured on them and no best epoch be chosen. Choose another seed or smaller tiles, or label more fractures.</source>
      <translation>Ninguna tesela de validación contiene fracturas, por lo que con ellas no se pueden medir la exhaustividad ni el F1, ni elegir la mejor época. Elija otra semilla o teselas más pequeñas, o etiquete más fracturas.</translation>
    </message>
    <message>
      <source>Tile {number} of {count}</source>
      <translation>Tesela {number} de {count}</translation>
    </message>
    <message>
      <source>The loss became {loss} in epoch {epoch}: training diverged. Lower LEARNING_RATE and start again. What earlier epochs left is kept.</source>
      <translation>La pérdida pasó a ser {loss} en la época {epoch}: el entrenamiento divergió. Reduzca LEARNING_RATE y empiece de nuevo. Lo que dejaron las épocas anteriores se conserva.</translation>
    </message>
    <message>
      <source>BCE loss</source>
      <translation>Pérdida BCE</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>Época</translation>
    </message>
    <message>
      <source>best {f1:.3f} (epoch {epoch})</source>
      <translation>mejor {f1:.3f} (época {epoch})</translation>
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}. What earlier epochs left is kept: make room, close the file in other programs, and run again with RESUME to go on.</source>
      <translation>No se puede escribir '{path}': {reason}. Lo que dejaron las épocas anteriores se conserva: libere espacio, cierre el archivo en otros programas y ejecute de nuevo con RESUME para continuar.</translation>
    </message>
    <message>
      <source>'{name}' is left as it was before this run.</source>
      <translation>'{name}' queda como estaba antes de esta ejecución.</translation>
    </message>
    <message>
      <source>What was done is kept. Run again with the same settings and RESUME to go on after epoch {epoch}.</source>
      <translation>Lo hecho se conserva. Ejecute de nuevo con los mismos parámetros y RESUME para continuar tras la época {epoch}.</translation>
    </message>
    <message>
      <source>The curves were not drawn: the package 'matplotlib' is not installed.</source>
      <translation>No se trazaron las curvas: el paquete 'matplotlib' no está instalado.</translation>
    </message>
    <message>
      <source>'{path}' does not show all epochs. Free its place and run again with RESUME, which writes it anew.</source>
      <translation>'{path}' no muestra todas las épocas. Libere su lugar y ejecute otra vez con RESUME, que lo escribe de nuevo.</translation>
    </message>
    <message>
      <source>'{path}' cannot be written ({reason}): it may be open in another program, or something else has its place. The training goes on and tries again after the next epoch.</source>
      <translation>No se puede escribir '{path}' ({reason}): quizá esté abierto en otro programa, u otra cosa ocupe su lugar. El entrenamiento continúa y vuelve a intentarlo después de la época siguiente.</translation>
    </message>
    <message>
      <source>Downloading '{name}' ({size:.0f} MB).</source>
      <translation>Descargando '{name}' ({size:.0f} MB).</translation>
    </message>
    <message>
      <source>the server does not say how large it is</source>
      <translation>el servidor no dice qué tamaño tiene</translation>
    </message>
    <message>
      <source>'{url}' cannot be downloaded: {reason}</source>
      <translation>No se puede descargar '{url}': {reason}</translation>
    </message>
    <message>
      <source>Training: {name} is {value}; at least {least} is expected.</source>
      <translation>Entrenamiento: {name} es {value}; se esperaba al menos {least}.</translation>
    </message>
    <message>
      <source>Training: learning rate is {value}; above 0 and at most 1 is expected.</source>
      <translation>Entrenamiento: la tasa de aprendizaje es {value}; se esperaba más de 0 y como máximo 1.</translation>
    </message>
    <message>
      <source>Training: average_decay is {value}; 0 to below 1 is expected.</source>
      <translation>Entrenamiento: average_decay es {value}; se esperaba 0 o más y menos de 1.</translation>
    </message>
    <message>
      <source>Training: {name} is '{value}'; {one} or {other} is expected.</source>
      <translation>Entrenamiento: {name} es '{value}'; se esperaba {one} o {other}.</translation>
    </message>
    <message>
      <source>torchvision's COCO weights</source>
      <translation>los pesos COCO de torchvision</translation>
    </message>
    <message>
      <source>torchvision's COCO weights (backbone and head)</source>
      <translation>los pesos COCO de torchvision (red base y cabezal)</translation>
    </message>
    <message>
      <source>torchvision's ImageNet weights</source>
      <translation>los pesos ImageNet de torchvision</translation>
    </message>
    <message>
      <source>torchvision's ImageNet weights (backbone)</source>
      <translation>los pesos ImageNet de torchvision (red base)</translation>
    </message>
    <message>
      <source>random weights</source>
      <translation>pesos aleatorios</translation>
    </message>
    <message>
      <source>The start checkpoint decides the architecture: {architecture}.</source>
      <translation>El checkpoint de inicio decide la arquitectura: {architecture}.</translation>
    </message>
    <message>
      <source>Training starts from the checkpoint '{name}' (SHA-256 {sha256}).</source>
      <translation>El entrenamiento parte del checkpoint '{name}' (SHA-256 {sha256}).</translation>
    </message>
    <message>
      <source>Training starts from {origin}.</source>
      <translation>Punto de partida del entrenamiento: {origin}.</translation>
    </message>
    <message>
      <source>{weights} cannot be fetched ({error}).</source>
      <translation>No se pueden obtener {weights} ({error}).</translation>
    </message>
    <message>
      <source>Nothing to resume: '{name}' is not there. Training starts from the beginning.</source>
      <translation>Nada que reanudar: '{name}' no existe. El entrenamiento empieza desde el principio.</translation>
    </message>
    <message>
      <source>'{name}' is of a run with the same settings and tiles that finished {count} epochs. As RESUME is off, this run starts anew and replaces that one and its checkpoints after its first epoch. To go on from it instead, cancel before that and turn RESUME on.</source>
      <translation>'{name}' es de una ejecución con los mismos parámetros y teselas; épocas terminadas: {count}. Como RESUME está desactivado, esta ejecución empieza de nuevo y reemplaza la otra y sus checkpoints después de su primera época. Para continuarla, cancele antes de eso y active RESUME.</translation>
    </message>
    <message>
      <source>'{path}' is damaged, or not the state of a training run, so nothing can be resumed from it. Delete it to start from the beginning, or put a copy in its place.</source>
      <translation>'{path}' está dañado o no es el estado de un entrenamiento, así que no se puede reanudar nada a partir de él. Bórrelo para empezar desde el principio o ponga una copia en su lugar.</translation>
    </message>
    <message>
      <source>'{path}' is not the state of a training run. Choose another OUTPUT.</source>
      <translation>'{path}' no es el estado de una ejecución de entrenamiento. Elija otro OUTPUT.</translation>
    </message>
    <message>
      <source>'{name}' is not what this run had written for its best epoch, {best_epoch}: it was replaced or removed since. The last epoch, {epoch}, takes its place until a better one comes.</source>
      <translation>'{name}' no es lo que esta ejecución había escrito para su mejor época, {best_epoch}: se reemplazó o se eliminó desde entonces. La última época, {epoch}, ocupa su lugar hasta que llegue una mejor.</translation>
    </message>
    <message>
      <source>The epochs so far were trained on {before}, this run goes on with {now}: its figures will differ a little from those of a run that was never interrupted.</source>
      <translation>Las épocas anteriores se entrenaron en {before}; esta ejecución continúa en {now}: sus cifras diferirán un poco de los de una ejecución que nunca se interrumpió.</translation>
    </message>
    <message>
      <source>Resumed after epoch {epoch}; best so far epoch {best_epoch}.</source>
      <translation>Se reanuda tras la época {epoch}; la mejor hasta ahora es la época {best_epoch}.</translation>
    </message>
    <message>
      <source>Resumed after epoch {epoch}; best so far epoch {best_epoch} with F1 {best_f1:.3f}.</source>
      <translation>Se reanuda tras la época {epoch}; la mejor hasta ahora es la época {best_epoch}, con F1 {best_f1:.3f}.</translation>
    </message>
    <message>
      <source>{name} was {before}, is {now}</source>
      <translation>{name} era {before}, es {now}</translation>
    </message>
    <message>
      <source>'{name}' is of a run with other settings: {changes}. Use the same settings, or turn RESUME off.</source>
      <translation>'{name}' es de una ejecución con otros ajustes: {changes}. Use los mismos ajustes o desactive RESUME.</translation>
    </message>
    <message>
      <source>'{name}' is of a run on other tiles or processes. Use the same, or turn RESUME off.</source>
      <translation>'{name}' es de una ejecución con otras teselas o procesos. Use los mismos o desactive RESUME.</translation>
    </message>
    <message>
      <source>Tile file '{path}' has {width} x {height} pixels; its dataset.json says {size} x {size}. Tile the raster again, or take the tile out of dataset.json.</source>
      <translation>El archivo de tesela '{path}' tiene {width} x {height} píxeles; su dataset.json indica {size} x {size}. Tesele de nuevo el ráster o quite la tesela de dataset.json.</translation>
    </message>
    <message>
      <source>A process that reads tiles has ended ({reason}): memory, or what processes share of it, may be full. Go on with RESUME and fewer workers.</source>
      <translation>Un proceso que lee teselas ha terminado ({reason}): la memoria, o la parte que comparten los procesos, puede estar llena. Continúe con RESUME y menos procesos (workers).</translation>
    </message>
    <message>
      <source>Batches of {count} tiles do not fit the memory of device '{device}'. Halve BATCH_SIZE and start again. If another program took the memory, close it and go on with RESUME and the same BATCH_SIZE.</source>
      <translation>Los lotes de {count} teselas no caben en la memoria del dispositivo '{device}'. Reduzca BATCH_SIZE a la mitad y empiece de nuevo. Si otro programa ocupaba la memoria, ciérrelo y continúe con RESUME y el mismo BATCH_SIZE.</translation>
    </message>
    <message>
      <source>No training tile holds a fracture. Check the labels, or lower the VALIDATION share.</source>
      <translation>Ninguna tesela de entrenamiento contiene fracturas. Compruebe las etiquetas o reduzca la proporción VALIDATION.</translation>
    </message>
    <message>
      <source>{training} tiles for training, {validation} for validation, {steps} steps an epoch, on {device}.</source>
      <translation>Teselas de entrenamiento: {training}, de validación: {validation}; pasos por época: {steps}; cálculo en {device}.</translation>
    </message>
    <message>
      <source>No tile is marked for validation: the best epoch is chosen on the training tiles themselves.</source>
      <translation>Ninguna tesela está marcada para validación: la mejor época se elige con las propias teselas de entrenamiento.</translation>
    </message>
    <message>
      <source>None of the {count} validation tiles holds a fracture: F1 is not defined and the epoch with the lowest validation loss is kept, which says little about fractures. Tile again with another SEED, SPLIT or VALIDATION share, or label more fractures.</source>
      <translation>Ninguna de las teselas de validación ({count}) contiene una fractura: F1 no está definido y se conserva la época con la menor pérdida de validación, lo que dice poco sobre las fracturas. Tesele de nuevo con otro SEED o SPLIT u otra proporción VALIDATION, o etiquete más fracturas.</translation>
    </message>
    <message>
      <source>The training tiles have {finest:g} to {coarsest:g} m/px: fractures of one width on the ground look different to the network, which is then used at {gsd:g} m/px. Tile mosaics of one resolution.</source>
      <translation>Las teselas de entrenamiento tienen de {finest:g} a {coarsest:g} m/px: fracturas de una misma anchura en el terreno le parecen distintas a la red, que después se usa a {gsd:g} m/px. Tesele mosaicos de una sola resolución.</translation>
    </message>
    <message>
      <source>Epoch {epoch} of {epochs}, {left}</source>
      <translation>Época {epoch} de {epochs}, {left}</translation>
    </message>
    <message>
      <source>Epoch {epoch} of {epochs}</source>
      <translation>Época {epoch} de {epochs}</translation>
    </message>
    <message>
      <source>Epoch {epoch}: loss {train_loss:.4f} / {val_loss:.4f}, validation precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, {duration}</source>
      <translation>Época {epoch}: pérdida {train_loss:.4f} / {val_loss:.4f}, en validación precisión {precision:.3f}, exhaustividad {recall:.3f}, F1 {f1:.3f}, {duration}</translation>
    </message>
    <message>
      <source>Cancelled before the first epoch was finished.</source>
      <translation>Cancelado antes de terminar la primera época.</translation>
    </message>
    <message>
      <source>Cancelled after {count} epochs; best epoch {epoch} with F1 {f1:.3f}.</source>
      <translation>Cancelado; épocas terminadas: {count}; mejor época: {epoch}, con F1 {f1:.3f}.</translation>
    </message>
    <message>
      <source>Done after {count} epochs; best epoch {epoch} with F1 {f1:.3f}.</source>
      <translation>Terminado; épocas: {count}; mejor época: {epoch}, con F1 {f1:.3f}.</translation>
    </message>
    <message>
      <source>Cancelled after {count} epochs; best epoch {epoch}, chosen by its validation loss of {loss:.4f}, as F1 is not defined without fractures in the validation tiles.</source>
      <translation>Cancelado; épocas terminadas: {count}; mejor época: {epoch}, elegida por su pérdida de validación de {loss:.4f}, ya que F1 no está definido sin fracturas en las teselas de validación.</translation>
    </message>
    <message>
      <source>Done after {count} epochs; best epoch {epoch}, chosen by its validation loss of {loss:.4f}, as F1 is not defined without fractures in the validation tiles.</source>
      <translation>Terminado; épocas: {count}; mejor época: {epoch}, elegida por su pérdida de validación de {loss:.4f}, ya que F1 no está definido sin fracturas en las teselas de validación.</translation>
    </message>
    <message>
      <source>Feature {id} has no area and is left out.</source>
      <translation>La entidad {id} no tiene área y se omite.</translation>
    </message>
    <message>
      <source>CRS '{crs}' has no place for a polygon whose coordinates go from {xmin:g}, {ymin:g} to {xmax:g}, {ymax:g}. Assign the CRS it was drawn in: right-click the layer &gt; Layer CRS &gt; Set Layer CRS.</source>
      <translation>El SRC '{crs}' no tiene lugar para un polígono cuyas coordenadas van de {xmin:g}, {ymin:g} a {xmax:g}, {ymax:g}. Asígnele el SRC en que se dibujó: clic derecho en la capa &gt; SRC de la capa &gt; Establecer SRC de la capa.</translation>
    </message>
    <message>
      <source>the file is not whole</source>
      <translation>el archivo no está completo</translation>
    </message>
    <message>
      <source>'{path}' cannot be opened as a vector layer. Expected e.g. a shapefile or GeoPackage.</source>
      <translation>'{path}' no se puede abrir como capa vectorial. Se esperaba, p. ej., un shapefile o un GeoPackage.</translation>
    </message>
    <message>
      <source>'{path}' has no layer '{layer}'. Choose one that it has.</source>
      <translation>'{path}' no tiene la capa '{layer}'. Elija una que exista.</translation>
    </message>
    <message>
      <source>'{path}' has no field '{field}'; it has: {fields}.</source>
      <translation>'{path}' no tiene el campo '{field}'; sus campos son: {fields}.</translation>
    </message>
    <message>
      <source>'{path}' ends in '{ending}'; expected one of: {endings}.</source>
      <translation>'{path}' termina en '{ending}'; se esperaba uno de estos: {endings}.</translation>
    </message>
    <message>
      <source>The folder of '{path}' does not exist. Make it, or choose another place.</source>
      <translation>La carpeta de '{path}' no existe. Créela o elija otro lugar.</translation>
    </message>
    <message>
      <source>Overlap is {overlap} %; expected 0 to 90 %.</source>
      <translation>El solapamiento es del {overlap} %; se esperaba de 0 a 90 %.</translation>
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
      <source>Lines drawn along fractures, in any CRS of the Moon or another body, degrees or metres. Multi-part lines become one polygon; Z and M values are dropped; features without geometry, or with one that cannot be buffered, are left out and named in the log.</source>
      <translation>Líneas dibujadas a lo largo de fracturas, en cualquier SRC de la Luna o de otro cuerpo, en grados o metros. Las líneas multiparte se convierten en un polígono; los valores Z y M se descartan; los objetos sin geometría, o con una a la que no se puede aplicar un buffer, se omiten y se nombran en el registro.</translation>
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
      <source>{name}: {values}</source>
      <translation>{name}: {values}</translation>
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
      <source>Over all pixels of all tiles together; ground that several tiles show counts once.</source>
      <translation>Sobre todos los píxeles de todas las teselas en conjunto; el terreno que muestran varias teselas cuenta una sola vez.</translation>
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
      <source>The tiles' outlines with imf_px and detect_px (true and detected pixels), tp, fp, fn (pixels hit, false, missed), precision, recall, f1, iou, complete and correct (shares of the true and the detected length) and false_det (detections of 150 m2 or more that touch no fracture), to find the worst ones. Where tiles overlap, ground counts in one of them only. Tiles without georeference, or on another body than the first, have no outline.</source>
      <translation>Los contornos de las teselas con imf_px y detect_px (píxeles reales y detectados), tp, fp, fn (píxeles acertados, falsos, omitidos), precision, recall, f1, iou, complete y correct (partes de la longitud real y de la detectada) y false_det (detecciones de 150 m2 o más que no tocan ninguna fractura), para hallar las peores. Donde las teselas se solapan, el terreno cuenta en una sola de ellas. Las teselas sin georreferencia, o en otro cuerpo que la primera, no tienen contorno.</translation>
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
      <source>More layers of what was mapped.</source>
      <translation>Otras capas de lo que se cartografió.</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Extensión</translation>
    </message>
    <message>
      <source>The part that was mapped, where it was not all of the mosaic or of the regions: what lies beyond does not count for densities.</source>
      <translation>La parte cartografiada, cuando no fue todo el mosaico ni todas las regiones: lo que queda fuera no cuenta para las densidades.</translation>
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
      <source>{name}: {title} ({origin})</source>
      <translation>{name}: {title} ({origin})</translation>
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
      <source>How many were dropped: {reason}.</source>
      <translation>Número de detecciones descartadas: {reason}.</translation>
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
      <source>The dropped detections with the same fields and the reason: area, region, seam, ridge, length, width, elongation or probability; the first one that holds.</source>
      <translation>Las detecciones descartadas con los mismos campos y el motivo: area, region, seam, ridge, length, width, elongation o probability; el primero que se cumple.</translation>
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
      <source>Detections rejected: {reason}</source>
      <translation>Detecciones descartadas: {reason}</translation>
    </message>
    <message>
      <source>{n} detection(s) kept.</source>
      <translation>Detecciones conservadas: {n}.</translation>
    </message>
    <message>
      <source>{n} rejected: {reason}.</source>
      <translation>Descartadas: {n} ({reason}).</translation>
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
      <source>More layers of regions: tiles that touch one of them are run too.</source>
      <translation>Otras capas de regiones: las teselas que tocan alguna de ellas también se ejecutan.</translation>
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
      <source>{name}: {title}.</source>
      <translation>{name}: {title}.</translation>
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
      <source>Protocol</source>
      <translation>Protocolo</translation>
    </message>
    <message>
      <source>published: binary cross-entropy at a constant learning rate. improved: also two losses of overlap (Dice, of areas and of centrelines), a learning rate that falls to 0 along a cosine, a moving average of the weights, and no-data pixels left out of the loss.</source>
      <translation>published: entropía cruzada binaria con tasa de aprendizaje constante. improved: además dos pérdidas de solapamiento (Dice, de áreas y de líneas centrales), una tasa de aprendizaje que baja a 0 según un coseno, una media móvil de los pesos, y los píxeles sin datos fuera de la pérdida.</translation>
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
      <source>Earth</source>
      <translation>Tierra</translation>
    </message>
    <message>
      <source>Vesta</source>
      <translation>Vesta</translation>
    </message>
    <message>
      <source>Io</source>
      <translation>Ío</translation>
    </message>
    <message>
      <source>Moon</source>
      <translation>Luna</translation>
    </message>
    <message>
      <source>Ceres</source>
      <translation>Ceres</translation>
    </message>
    <message>
      <source>Titan</source>
      <translation>Titán</translation>
    </message>
    <message>
      <source>Venus</source>
      <translation>Venus</translation>
    </message>
    <message>
      <source>Ganymede</source>
      <translation>Ganimedes</translation>
    </message>
    <message>
      <source>Pluto</source>
      <translation>Plutón</translation>
    </message>
    <message>
      <source>Callisto</source>
      <translation>Calisto</translation>
    </message>
    <message>
      <source>Mars</source>
      <translation>Marte</translation>
    </message>
    <message>
      <source>Europa</source>
      <translation>Europa</translation>
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
      <source>Further region layers</source>
      <translation>Capas de regiones adicionales</translation>
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
      <source>Mosaic that was mapped</source>
      <translation>Mosaico cartografiado</translation>
    </message>
    <message>
      <source>Needed to look for seams in it, by its tracking band or brightness, and for ridges.</source>
      <translation>Necesario para buscar en él costuras, por su banda de seguimiento o su brillo, y crestas.</translation>
    </message>
    <message>
      <source>Band with the image</source>
      <translation>Banda con la imagen</translation>
    </message>
    <message>
      <source>Where seams are looked for by their step in brightness, and ridges by their light.</source>
      <translation>Donde se buscan las costuras por su salto de brillo y las crestas por su iluminación.</translation>
    </message>
    <message>
      <source>Tracking band</source>
      <translation>Banda de seguimiento</translation>
    </message>
    <message>
      <source>The band that holds the source image of each pixel: seams are where it changes. ISIS before 3.6 adds it to the mosaic, as the last band. Newer versions write a tracking cube of its own: give it the map projection of the mosaic, as the documentation on NAC images says, and choose it as the mosaic of 'Polygonize and filter detections'. Wins over looking for seams in the brightness.</source>
      <translation>La banda que contiene la imagen de origen de cada píxel: hay costuras donde cambia. ISIS anterior a la versión 3.6 la añade al mosaico, como última banda. Las versiones más recientes escriben un cubo de seguimiento aparte: asígnele la proyección cartográfica del mosaico, como indica la documentación sobre las imágenes NAC, y elíjalo como mosaico de 'Poligonizar y filtrar detecciones'. Prevalece sobre la búsqueda de costuras en el brillo.</translation>
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
      <source>Sun's direction [deg]</source>
      <translation>Dirección del Sol [grados]</translation>
    </message>
    <message>
      <source>Where the light of the mosaic comes from, in degrees clockwise from its top: 90 from the right, 270 from the left. Detections that are lit as ridges are then dropped: a trough is dark on the side of the sun and bright on the other, a ridge the other way round, which the networks that ship do not see. In tests 20 degrees off did little harm; if the images of a mosaic differ by more, map them one by one. Empty: not looked at.</source>
      <translation>De dónde viene la luz del mosaico, en grados en sentido horario desde su parte superior: 90 desde la derecha, 270 desde la izquierda. Las detecciones iluminadas como crestas se descartan entonces: una depresión es oscura en el lado del Sol y clara en el otro, una cresta al revés, lo que las redes incluidas no ven. En pruebas, una desviación de 20 grados apenas perjudicó; si las imágenes de un mosaico difieren más, cartografíelas una a una. Vacío: no se examina.</translation>
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
      <source>The sun's direction needs the mosaic that was mapped: choose it, too.</source>
      <translation>La dirección del Sol necesita el mosaico cartografiado: elíjalo también.</translation>
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
      <source>Compute in full precision</source>
      <translation>Calcular con precisión completa</translation>
    </message>
    <message>
      <source>Graphics cards, and processors that can, compute with half the bits, which is faster; the outlines of some detections then differ by a pixel here and there. This computes in float32 everywhere. An overlap of 0, the published way, is always in full precision.</source>
      <translation>Las tarjetas gráficas, y los procesadores que pueden, calculan con la mitad de los bits, lo que es más rápido; los contornos de algunas detecciones difieren entonces en un píxel aquí o allá. Esto calcula en float32 en todas partes. Una superposición de 0, el modo publicado, es siempre con precisión completa.</translation>
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
