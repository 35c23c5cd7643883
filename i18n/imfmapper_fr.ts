<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="fr">
  <context>
    <name>IMFMapper</name>
    <message>
      <source>Field '{field}' of layer '{layer}' numbers its features. Choose the field with the width class or the width in pixels as the width field.</source>
      <translation>Le champ « {field} » de la couche « {layer} » numérote ses entités. Choisissez comme champ de largeur celui qui contient la classe de largeur ou la largeur en pixels.</translation>
    </message>
    <message>
      <source>'{path}' is the file of layer '{layer}', which has edits that are not saved and would be lost. Save or discard them, or choose another file.</source>
      <translation>« {path} » est le fichier de la couche « {layer} », dont des modifications ne sont pas enregistrées et seraient perdues. Enregistrez-les ou annulez-les, ou choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>'{parameter}' holds no polygon, so nothing would be left. Choose another layer or leave it empty.</source>
      <translation>« {parameter} » ne contient aucun polygone : il ne resterait rien. Choisissez une autre couche ou laissez vide.</translation>
    </message>
    <message>
      <source>Raster layer '{name}' comes from the provider '{provider}', which shows rendered pictures; a file that GDAL reads (GeoTIFF, ISIS cube, PDS4 image) is needed. Export the layer's raw data to a GeoTIFF first, or download the product.</source>
      <translation>La couche raster « {name} » vient du fournisseur « {provider} », qui affiche des images rendues ; il faut un fichier que GDAL lit (GeoTIFF, cube ISIS, image PDS4). Exportez d'abord les données brutes de la couche en GeoTIFF, ou téléchargez le produit.</translation>
    </message>
    <message>
      <source>Layer '{name}' has no coordinate reference system. Assign the CRS it was drawn in: right-click the layer &gt; Layer CRS &gt; Set Layer CRS.</source>
      <translation>La couche « {name} » n'a pas de système de coordonnées de référence. Assignez-lui le SCR dans lequel elle a été dessinée : clic droit sur la couche &gt; SCR de la couche &gt; Définir le SCR de la couche.</translation>
    </message>
    <message>
      <source>Layer '{layer}' has no field '{field}'. Choose one of: {fields}.</source>
      <translation>La couche « {layer} » n'a pas de champ « {field} ». Choisissez parmi : {fields}.</translation>
    </message>
    <message>
      <source>Feature {id} of layer '{name}' has no geometry and is left out.</source>
      <translation>L'entité {id} de la couche « {name} » n'a pas de géométrie et est ignorée.</translation>
    </message>
    <message>
      <source>Layer '{name}'</source>
      <translation>Couche « {name} »</translation>
    </message>
    <message>
      <source>{layer}, feature {id}: {error}</source>
      <translation>{layer}, entité {id} : {error}</translation>
    </message>
    <message>
      <source>Extent '{value}' has no area. Give it as xmin,xmax,ymin,ymax [CRS].</source>
      <translation>L'étendue « {value} » a une surface nulle. Indiquez-la sous la forme xmin,xmax,ymin,ymax [SCR].</translation>
    </message>
    <message>
      <source>The extent</source>
      <translation>L'étendue</translation>
    </message>
    <message>
      <source>IMFMapper: {name}</source>
      <translation>IMFMapper : {name}</translation>
    </message>
    <message>
      <source>Checkpoints (*.pt *.pth *.safetensors *.ckpt);;All files (*)</source>
      <translation>Points de contrôle (*.pt *.pth *.safetensors *.ckpt);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Buffer label lines by width class</source>
      <translation>Créer des tampons d'étiquettes linéaires par classe de largeur</translation>
    </message>
    <message>
      <source>Tile mosaic and labels</source>
      <translation>Découper en tuiles la mosaïque et les étiquettes</translation>
    </message>
    <message>
      <source>Train IMFMapper a few epochs further</source>
      <translation>Entraîner IMFMapper quelques époques de plus</translation>
    </message>
    <message>
      <source>Evaluate on the validation tiles</source>
      <translation>Évaluer sur les tuiles de validation</translation>
    </message>
    <message>
      <source>Lines drawn along fractures, in any CRS of the same body.</source>
      <translation>Lignes dessinées le long des fractures, dans n'importe quel SCR du même corps.</translation>
    </message>
    <message>
      <source>Width field of the lines</source>
      <translation>Champ de largeur des lignes</translation>
    </message>
    <message>
      <source>Text: name of the width class. Number: full width in pixels.</source>
      <translation>Texte : nom de la classe de largeur. Nombre : largeur totale en pixels.</translation>
    </message>
    <message>
      <source>Fractures that were too awkward for a line; merged in as they are.</source>
      <translation>Fractures trop complexes pour une ligne ; ajoutées telles quelles.</translation>
    </message>
    <message>
      <source>Ground size of the pixels in which widths were judged; 1.5 m as published.</source>
      <translation>Taille au sol des pixels dans lesquels les largeurs ont été estimées ; 1,5 m comme dans la publication.</translation>
    </message>
    <message>
      <source>A grey image that GDAL reads, with a CRS of a planetary body.</source>
      <translation>Une image en niveaux de gris que GDAL lit, avec un SCR d'un corps planétaire.</translation>
    </message>
    <message>
      <source>Extent that was labelled</source>
      <translation>Étendue qui a été étiquetée</translation>
    </message>
    <message>
      <source>Only this part of the mosaic becomes tiles. Ground that nobody labelled would teach that it has no fractures.</source>
      <translation>Seule cette partie de la mosaïque devient des tuiles. Un terrain que personne n'a étiqueté enseignerait qu'il n'a pas de fractures.</translation>
    </message>
    <message>
      <source>How much of its edge a tile shares with the next one; 10 as published.</source>
      <translation>Part de son côté qu'une tuile partage avec la suivante ; 10 comme dans la publication.</translation>
    </message>
    <message>
      <source>Add rotated copies</source>
      <translation>Ajouter des copies tournées</translation>
    </message>
    <message>
      <source>Adds each tile with fractures again, rotated by 90, 180 and 270 degrees, as published.</source>
      <translation>Ajoute à nouveau chaque tuile avec fractures, tournée de 90, 180 et 270 degrés, comme dans la publication.</translation>
    </message>
    <message>
      <source>From lines drawn along fractures and a mosaic to a dataset that trains a network.</source>
      <translation>De lignes dessinées le long des fractures et d'une mosaïque à un jeu de données qui entraîne un réseau.</translation>
    </message>
    <message>
      <source>To change it, add a copy to the toolbox (Models &gt; Add Model to Toolbox, then resources/models in the plugin's folder), and right-click the copy &gt; Edit Model.</source>
      <translation>Pour le modifier, ajoutez-en une copie à la boîte à outils (Modèles &gt; Ajouter un modèle à la boîte à outils, puis resources/models dans le dossier de l'extension), puis clic droit sur la copie &gt; Éditer le modèle.</translation>
    </message>
    <message>
      <source>The buffered lines and the merged polygons.</source>
      <translation>Les lignes élargies par tampon et les polygones fusionnés.</translation>
    </message>
    <message>
      <source>Images and masks for 'Train IMFMapper'.</source>
      <translation>Images et masques pour « Entraîner IMFMapper ».</translation>
    </message>
    <message>
      <source>The outlines of the tiles, and which ones validate.</source>
      <translation>Les contours des tuiles, et lesquelles servent à la validation.</translation>
    </message>
    <message>
      <source>Crater floors and melt ponds: only fractures that touch them are mapped.</source>
      <translation>Planchers de cratères et mares de fonte : seules les fractures qui les touchent sont cartographiées.</translation>
    </message>
    <message>
      <source>Field with their names</source>
      <translation>Champ avec leurs noms</translation>
    </message>
    <message>
      <source>The report gives figures for each name.</source>
      <translation>Le rapport donne des chiffres pour chaque nom.</translation>
    </message>
    <message>
      <source>One of the networks that ship: the second one is smaller and faster.</source>
      <translation>Un des réseaux fournis : le second est plus petit et plus rapide.</translation>
    </message>
    <message>
      <source>A checkpoint to use in place of the network that ships.</source>
      <translation>Un point de contrôle à utiliser à la place du réseau fourni.</translation>
    </message>
    <message>
      <source>Smaller detections are dropped; 150 m2 as published.</source>
      <translation>Les détections plus petites sont écartées ; 150 m2 comme dans la publication.</translation>
    </message>
    <message>
      <source>Seams of the mosaic</source>
      <translation>Raccords de la mosaïque</translation>
    </message>
    <message>
      <source>Lines or polygons; detections that touch them are dropped.</source>
      <translation>Lignes ou polygones ; les détections qui les touchent sont écartées.</translation>
    </message>
    <message>
      <source>Measured fractures</source>
      <translation>Fractures mesurées</translation>
    </message>
    <message>
      <source>From a mosaic to measured fractures, their centrelines and a report.</source>
      <translation>D'une mosaïque aux fractures mesurées, à leurs lignes centrales et à un rapport.</translation>
    </message>
    <message>
      <source>What the filters dropped, and why.</source>
      <translation>Ce que les filtres ont écarté, et pourquoi.</translation>
    </message>
    <message>
      <source>A line for each branch, with its measures.</source>
      <translation>Une ligne par branche, avec ses mesures.</translation>
    </message>
    <message>
      <source>Polygons with area, length, width and direction.</source>
      <translation>Polygones avec aire, longueur, largeur et direction.</translation>
    </message>
    <message>
      <source>An HTML file with map, sizes, directions and density.</source>
      <translation>Un fichier HTML avec carte, tailles, directions et densité.</translation>
    </message>
    <message>
      <source>Probability of a fracture by pixel.</source>
      <translation>Probabilité de fracture par pixel.</translation>
    </message>
    <message>
      <source>The layer of 'Prepare detections for review', with the status accepted, edited or rejected.</source>
      <translation>La couche de « Préparer les détections pour la revue », avec le statut accepted, edited ou rejected.</translation>
    </message>
    <message>
      <source>Label polygons of the same place, e.g. of fractures that the network had missed.</source>
      <translation>Polygones d'étiquettes du même lieu, par exemple de fractures que le réseau avait manquées.</translation>
    </message>
    <message>
      <source>Extent that was reviewed</source>
      <translation>Étendue qui a été revue</translation>
    </message>
    <message>
      <source>Only this part of the mosaic becomes tiles. Ground that nobody reviewed would teach that it has no fractures.</source>
      <translation>Seule cette partie de la mosaïque devient des tuiles. Un terrain que personne n'a revu enseignerait qu'il n'a pas de fractures.</translation>
    </message>
    <message>
      <source>The network to train further: a checkpoint file, or the name of an installed model.</source>
      <translation>Le réseau à entraîner davantage : un fichier de point de contrôle, ou le nom d'un modèle installé.</translation>
    </message>
    <message>
      <source>How often all training tiles are seen.</source>
      <translation>Combien de fois toutes les tuiles d'entraînement sont vues.</translation>
    </message>
    <message>
      <source>Tiles a step; smaller where memory runs out.</source>
      <translation>Tuiles par pas ; plus petit si la mémoire manque.</translation>
    </message>
    <message>
      <source>Evaluation</source>
      <translation>Évaluation</translation>
    </message>
    <message>
      <source>From a reviewed map to a network that has learnt from the review, and its figures.</source>
      <translation>D'une carte revue à un réseau qui a appris de la revue, et à ses chiffres.</translation>
    </message>
    <message>
      <source>An HTML file with the figures on the validation tiles.</source>
      <translation>Un fichier HTML avec les chiffres sur les tuiles de validation.</translation>
    </message>
    <message>
      <source>What was accepted, edited and merged in.</source>
      <translation>Ce qui a été accepté, modifié et fusionné.</translation>
    </message>
    <message>
      <source>The tiles; can be trained with again.</source>
      <translation>Les tuiles ; peuvent servir à d'autres entraînements.</translation>
    </message>
    <message>
      <source>The best epoch; 'Import model' installs it.</source>
      <translation>La meilleure époque ; « Importer un modèle » l'installe.</translation>
    </message>
    <message>
      <source>Loss and figures of each epoch, as a table.</source>
      <translation>Perte et chiffres de chaque époque, sous forme de tableau.</translation>
    </message>
    <message>
      <source>A grey image with a CRS, at the ground sampling distance of the model (1.5 m per pixel for the embedded one).</source>
      <translation>Une image en niveaux de gris avec un SCR, à la résolution au sol du modèle (1,5 m par pixel pour le modèle fourni).</translation>
    </message>
    <message>
      <source>Width field of the label lines</source>
      <translation>Champ de largeur des lignes d'étiquettes</translation>
    </message>
    <message>
      <source>Region to map (crater floors, melt ponds)</source>
      <translation>Région à cartographier (planchers de cratères, mares de fonte)</translation>
    </message>
    <message>
      <source>Polygons: only tiles that touch them run, and only detections that touch them are kept.</source>
      <translation>Polygones : seules les tuiles qui les touchent sont traitées, et seules les détections qui les touchent sont conservées.</translation>
    </message>
    <message>
      <source>Checkpoint file (empty: the embedded model)</source>
      <translation>Fichier de point de contrôle (vide : le modèle fourni)</translation>
    </message>
    <message>
      <source>A checkpoint to use in place of the embedded model.</source>
      <translation>Un point de contrôle à utiliser à la place du modèle fourni.</translation>
    </message>
    <message>
      <source>Pixels of this probability or more are fracture.</source>
      <translation>Les pixels de cette probabilité ou plus sont des fractures.</translation>
    </message>
    <message>
      <source>Smaller detections are dropped.</source>
      <translation>Les détections plus petites sont écartées.</translation>
    </message>
    <message>
      <source>From weak line labels and a mosaic to a training dataset and to mapped impact melt fractures (IMFs) in one run. Left: label lines are buffered by width class and the mosaic is tiled with them into a dataset for training. Right: IMFMapper runs over the tiles that touch the region, and its detections are polygonized and filtered by area and region.</source>
      <translation>D'étiquettes linéaires faibles et d'une mosaïque à un jeu de données d'entraînement et aux fractures de fonte d'impact (IMF) cartographiées, en une exécution. À gauche : les lignes d'étiquettes sont élargies par tampon selon la classe de largeur, et la mosaïque est découpée avec elles en tuiles d'un jeu de données d'entraînement. À droite : IMFMapper traite les tuiles qui touchent la région, et ses détections sont polygonisées et filtrées par aire et région.</translation>
    </message>
    <message>
      <source>Open resources/models/map_fractures.model3 in the graphical modeler to change it.</source>
      <translation>Ouvrez resources/models/map_fractures.model3 dans le modeleur graphique pour le modifier.</translation>
    </message>
    <message>
      <source>The buffered lines.</source>
      <translation>Les lignes élargies par tampon.</translation>
    </message>
    <message>
      <source>The mapped fractures.</source>
      <translation>Les fractures cartographiées.</translation>
    </message>
    <message>
      <source>What the filter dropped, and why.</source>
      <translation>Ce que le filtre a écarté, et pourquoi.</translation>
    </message>
    <message>
      <source>Probability of a fracture for each pixel.</source>
      <translation>Probabilité de fracture pour chaque pixel.</translation>
    </message>
    <message>
      <source>Tiles and masks for training.</source>
      <translation>Tuiles et masques pour l'entraînement.</translation>
    </message>
    <message>
      <source>The outlines of the tiles.</source>
      <translation>Les contours des tuiles.</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Probabilité</translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Contour</translation>
    </message>
    <message>
      <source>Azimuth</source>
      <translation>Azimut</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Longueur</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Statut</translation>
    </message>
    <message>
      <source>Tips and junctions</source>
      <translation>Extrémités et jonctions</translation>
    </message>
    <message>
      <source>Style '{name}' is missing or broken. Install the plugin again.</source>
      <translation>Le style « {name} » est absent ou endommagé. Réinstallez l'extension.</translation>
    </message>
    <message>
      <source>IMFMapper: impact melt fracture mapping</source>
      <translation>IMFMapper : cartographie des fractures de fonte d'impact</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <source>Labels to dataset, mosaic to mapped fractures</source>
      <translation>Des étiquettes au jeu de données, de la mosaïque aux fractures cartographiées</translation>
    </message>
    <message>
      <source>Labels to dataset</source>
      <translation>Des étiquettes au jeu de données</translation>
    </message>
    <message>
      <source>Mosaic to map and report</source>
      <translation>De la mosaïque à la carte et au rapport</translation>
    </message>
    <message>
      <source>Review to retraining</source>
      <translation>De la revue au réentraînement</translation>
    </message>
    <message>
      <source>drawn</source>
      <translation>dessinée</translation>
    </message>
    <message>
      <source>smaller than the smallest area</source>
      <translation>plus petite que l'aire minimale</translation>
    </message>
    <message>
      <source>outside the regions</source>
      <translation>hors des régions</translation>
    </message>
    <message>
      <source>at a seam of the mosaic</source>
      <translation>sur un raccord de la mosaïque</translation>
    </message>
    <message>
      <source>lit as a ridge</source>
      <translation>éclairé comme une crête</translation>
    </message>
    <message>
      <source>shorter than the smallest length</source>
      <translation>plus courte que la longueur minimale</translation>
    </message>
    <message>
      <source>narrower than the smallest width</source>
      <translation>plus étroite que la largeur minimale</translation>
    </message>
    <message>
      <source>not long enough for its width</source>
      <translation>pas assez longue pour sa largeur</translation>
    </message>
    <message>
      <source>of too low a probability</source>
      <translation>de probabilité trop faible</translation>
    </message>
    <message>
      <source>below 0.5</source>
      <translation>moins de 0,5</translation>
    </message>
    <message>
      <source>0.5 to 0.65</source>
      <translation>0,5 à 0,65</translation>
    </message>
    <message>
      <source>0.65 to 0.8</source>
      <translation>0,65 à 0,8</translation>
    </message>
    <message>
      <source>0.8 to 0.9</source>
      <translation>0,8 à 0,9</translation>
    </message>
    <message>
      <source>0.9 and more</source>
      <translation>0,9 et plus</translation>
    </message>
    <message>
      <source>below 50 m</source>
      <translation>moins de 50 m</translation>
    </message>
    <message>
      <source>50 to 100 m</source>
      <translation>50 à 100 m</translation>
    </message>
    <message>
      <source>100 to 200 m</source>
      <translation>100 à 200 m</translation>
    </message>
    <message>
      <source>200 to 500 m</source>
      <translation>200 à 500 m</translation>
    </message>
    <message>
      <source>500 m and more</source>
      <translation>500 m et plus</translation>
    </message>
    <message>
      <source>north to south</source>
      <translation>nord – sud</translation>
    </message>
    <message>
      <source>northeast to southwest</source>
      <translation>nord-est – sud-ouest</translation>
    </message>
    <message>
      <source>east to west</source>
      <translation>est – ouest</translation>
    </message>
    <message>
      <source>southeast to northwest</source>
      <translation>sud-est – nord-ouest</translation>
    </message>
    <message>
      <source>not reviewed</source>
      <translation>non revue</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>acceptée</translation>
    </message>
    <message>
      <source>edited or drawn</source>
      <translation>modifiée ou dessinée</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>rejetée</translation>
    </message>
    <message>
      <source>merged label</source>
      <translation>étiquette fusionnée</translation>
    </message>
    <message>
      <source>tiny (below 5 px)</source>
      <translation>infime (moins de 5 px)</translation>
    </message>
    <message>
      <source>small (5 to 10 px)</source>
      <translation>petite (5 à 10 px)</translation>
    </message>
    <message>
      <source>medium (10 to 20 px)</source>
      <translation>moyenne (10 à 20 px)</translation>
    </message>
    <message>
      <source>large (20 to 30 px)</source>
      <translation>grande (20 à 30 px)</translation>
    </message>
    <message>
      <source>huge (30 px and more)</source>
      <translation>très grande (30 px et plus)</translation>
    </message>
    <message>
      <source>drawn as polygon, or dissolved</source>
      <translation>dessinée en polygone, ou regroupée</translation>
    </message>
    <message>
      <source>training</source>
      <translation>entraînement</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>validation</translation>
    </message>
    <message>
      <source>not split</source>
      <translation>non répartie</translation>
    </message>
    <message>
      <source>F1 0.75 and more</source>
      <translation>F1 de 0,75 et plus</translation>
    </message>
    <message>
      <source>F1 0.5 to 0.75</source>
      <translation>F1 de 0,5 à 0,75</translation>
    </message>
    <message>
      <source>F1 0.25 to 0.5</source>
      <translation>F1 de 0,25 à 0,5</translation>
    </message>
    <message>
      <source>F1 below 0.25</source>
      <translation>F1 de moins de 0,25</translation>
    </message>
    <message>
      <source>false alarms only</source>
      <translation>fausses alarmes seulement</translation>
    </message>
    <message>
      <source>nothing there, nothing found</source>
      <translation>rien à trouver, rien de trouvé</translation>
    </message>
    <message>
      <source>no fracture</source>
      <translation>aucune fracture</translation>
    </message>
    <message>
      <source>up to 1 km/km²</source>
      <translation>jusqu'à 1 km/km²</translation>
    </message>
    <message>
      <source>1 to 2</source>
      <translation>1 à 2</translation>
    </message>
    <message>
      <source>2 to 5</source>
      <translation>2 à 5</translation>
    </message>
    <message>
      <source>5 to 10</source>
      <translation>5 à 10</translation>
    </message>
    <message>
      <source>10 to 20</source>
      <translation>10 à 20</translation>
    </message>
    <message>
      <source>over 20</source>
      <translation>plus de 20</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Décision</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation>Mesures</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Suivi</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Numéro</translation>
    </message>
    <message>
      <source>Region</source>
      <translation>Région</translation>
    </message>
    <message>
      <source>Area [m2]</source>
      <translation>Aire [m2]</translation>
    </message>
    <message>
      <source>Length [m]</source>
      <translation>Longueur [m]</translation>
    </message>
    <message>
      <source>Mean width [m]</source>
      <translation>Largeur moyenne [m]</translation>
    </message>
    <message>
      <source>Largest width [m]</source>
      <translation>Largeur maximale [m]</translation>
    </message>
    <message>
      <source>Azimuth [deg]</source>
      <translation>Azimut [deg]</translation>
    </message>
    <message>
      <source>Sinuosity</source>
      <translation>Sinuosité</translation>
    </message>
    <message>
      <source>Branches</source>
      <translation>Branches</translation>
    </message>
    <message>
      <source>Mean probability</source>
      <translation>Probabilité moyenne</translation>
    </message>
    <message>
      <source>Highest probability</source>
      <translation>Probabilité maximale</translation>
    </message>
    <message>
      <source>Longitude [deg]</source>
      <translation>Longitude [deg]</translation>
    </message>
    <message>
      <source>Latitude [deg]</source>
      <translation>Latitude [deg]</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Commentaire</translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation>Réviseur</translation>
    </message>
    <message>
      <source>Reviewed on</source>
      <translation>Revue le</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>Origine</translation>
    </message>
    <message>
      <source>Key of the outline</source>
      <translation>Clé du contour</translation>
    </message>
    <message>
      <source>Not reviewed</source>
      <translation>Non revue</translation>
    </message>
    <message>
      <source>Accept: a fracture</source>
      <translation>Accepter : une fracture</translation>
    </message>
    <message>
      <source>Reject: none</source>
      <translation>Rejeter : aucune fracture</translation>
    </message>
    <message>
      <source>Edited or drawn: a fracture</source>
      <translation>Modifiée ou dessinée : une fracture</translation>
    </message>
    <message>
      <source>About IMFMapper</source>
      <translation>À propos d'IMFMapper</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copier</translation>
    </message>
    <message>
      <source>For a bug report, copy this:</source>
      <translation>Pour signaler un bogue, copiez ceci :</translation>
    </message>
    <message>
      <source>&lt;h3&gt;IMFMapper {version}&lt;/h3&gt;&lt;p&gt;Maps impact melt fractures in images of the Moon and other bodies, by the method of Le Corre et al. (2025), &lt;a href='https://doi.org/10.1029/2025JE009145'&gt;doi:10.1029/2025JE009145&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;Licence: {licence}. &lt;a href='{documentation}'&gt;Documentation&lt;/a&gt;, &lt;a href='{tracker}'&gt;report a problem&lt;/a&gt;.&lt;/p&gt;</source>
      <translation>&lt;h3&gt;IMFMapper {version}&lt;/h3&gt;&lt;p&gt;Cartographie les fractures de fonte d'impact dans des images de la Lune et d'autres corps, selon la méthode de Le Corre et al. (2025), &lt;a href='https://doi.org/10.1029/2025JE009145'&gt;doi:10.1029/2025JE009145&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;Licence : {licence}. &lt;a href='{documentation}'&gt;Documentation&lt;/a&gt;, &lt;a href='{tracker}'&gt;signaler un problème&lt;/a&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>IMFMapper: install PyTorch</source>
      <translation>IMFMapper : installer PyTorch</translation>
    </message>
    <message>
      <source>empty: pip's own index</source>
      <translation>vide : l'index propre à pip</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Vérifier</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Supprimer…</translation>
    </message>
    <message>
      <source>Copy log</source>
      <translation>Copier le journal</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>The packages were removed. What QGIS has loaded of them stays until it is restarted.</source>
      <translation>Les paquets ont été supprimés. Ce que QGIS en a chargé reste jusqu'à son redémarrage.</translation>
    </message>
    <message>
      <source>Build</source>
      <translation>Variante</translation>
    </message>
    <message>
      <source>Package index URL</source>
      <translation>URL de l'index de paquets</translation>
    </message>
    <message>
      <source>Folder of wheels</source>
      <translation>Dossier de fichiers wheel</translation>
    </message>
    <message>
      <source>no NVIDIA card found</source>
      <translation>aucune carte NVIDIA trouvée</translation>
    </message>
    <message>
      <source>What suits this machine ({found})</source>
      <translation>Ce qui convient à cette machine ({found})</translation>
    </message>
    <message>
      <source>For the processor only (small)</source>
      <translation>Pour le processeur uniquement (petite)</translation>
    </message>
    <message>
      <source>Whatever a package index offers</source>
      <translation>Ce que propose un index de paquets</translation>
    </message>
    <message>
      <source>From a folder of wheels, without network</source>
      <translation>Depuis un dossier de fichiers wheel, sans réseau</translation>
    </message>
    <message>
      <source>Running and training networks needs {packages}. They are installed for this QGIS profile only, into {folder}; what QGIS itself ships stays as it is.</source>
      <translation>Exécuter et entraîner des réseaux nécessite {packages}. Ces paquets ne sont installés que pour ce profil QGIS, dans {folder} ; ce que QGIS fournit lui-même reste inchangé.</translation>
    </message>
    <message>
      <source>Everything that the networks need is installed in {folder}.</source>
      <translation>Tout ce dont les réseaux ont besoin est installé dans {folder}.</translation>
    </message>
    <message>
      <source>QGIS's Python has everything that the networks need; nothing has to be installed.</source>
      <translation>Le Python de QGIS a tout ce dont les réseaux ont besoin ; il n'y a rien à installer.</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Réparer</translation>
    </message>
    <message>
      <source>Install</source>
      <translation>Installer</translation>
    </message>
    <message>
      <source>No download; on the disk about {installed} GB.</source>
      <translation>Aucun téléchargement ; environ {installed} Go sur le disque.</translation>
    </message>
    <message>
      <source>Download about {download} GB, on the disk about {installed} GB.</source>
      <translation>Téléchargement d'environ {download} Go, environ {installed} Go sur le disque.</translation>
    </message>
    <message>
      <source>The folder is filled on a machine with network, the same system and Python {version}:</source>
      <translation>Le dossier se remplit sur une machine avec réseau, le même système et Python {version} :</translation>
    </message>
    <message>
      <source>The tools can be used now; if one still reports a missing package, restart QGIS.</source>
      <translation>Les outils sont maintenant utilisables ; si l'un d'eux signale encore un paquet manquant, redémarrez QGIS.</translation>
    </message>
    <message>
      <source>Delete PyTorch and its packages from the QGIS profile? Maps and models stay.</source>
      <translation>Supprimer PyTorch et ses paquets du profil QGIS ? Les cartes et les modèles sont conservés.</translation>
    </message>
    <message>
      <source>A QGIS on the computer '{host}' is installing into this profile, or ended while it did. Wait for it; if none runs there, delete {path}.</source>
      <translation>Un QGIS de l'ordinateur « {host} » installe dans ce profil, ou s'est arrêté pendant qu'il le faisait. Attendez qu'il ait fini ; si aucun n'y tourne, supprimez {path}.</translation>
    </message>
    <message>
      <source>Another QGIS is installing into this profile. Wait for it, or close it.</source>
      <translation>Un autre QGIS installe dans ce profil. Attendez qu'il ait fini, ou fermez-le.</translation>
    </message>
    <message>
      <source>{error}. Restart QGIS and remove before a tool has used torch.</source>
      <translation>{error}. Redémarrez QGIS et supprimez avant qu'un outil n'ait utilisé torch.</translation>
    </message>
    <message>
      <source>The folder of wheels '{folder}' does not exist.</source>
      <translation>Le dossier de fichiers wheel « {folder} » n'existe pas.</translation>
    </message>
    <message>
      <source>The disk of {folder} has {free} GB left; {needed} GB are needed while installing.</source>
      <translation>Il reste {free} Go sur le disque de {folder} ; il en faut {needed} Go pendant l'installation.</translation>
    </message>
    <message>
      <source>The folder {folder} cannot be written: {error}</source>
      <translation>Impossible d'écrire dans le dossier {folder} : {error}</translation>
    </message>
    <message>
      <source>no candidate exists</source>
      <translation>aucun candidat n'existe</translation>
    </message>
    <message>
      <source>QGIS's own Python was not found or cannot be used: {reasons}</source>
      <translation>Le Python de QGIS est introuvable ou inutilisable : {reasons}</translation>
    </message>
    <message>
      <source>Looking for QGIS's Python</source>
      <translation>Recherche du Python de QGIS</translation>
    </message>
    <message>
      <source>{program}: {reason}</source>
      <translation>{program} : {reason}</translation>
    </message>
    <message>
      <source>Fetching the installer uv</source>
      <translation>Récupération de l'installateur uv</translation>
    </message>
    <message>
      <source>Downloading and unpacking: {done} of about {all} GB on the disk</source>
      <translation>Téléchargement et décompression : {done} Go sur environ {all} Go sur le disque</translation>
    </message>
    <message>
      <source>Trying out what was installed</source>
      <translation>Essai de ce qui a été installé</translation>
    </message>
    <message>
      <source>The packages do not work: {reason}. Install them again, or choose another build.</source>
      <translation>Les paquets ne fonctionnent pas : {reason}. Réinstallez-les ou choisissez une autre variante.</translation>
    </message>
    <message>
      <source>CUDA {version}</source>
      <translation>CUDA {version}</translation>
    </message>
    <message>
      <source>the processor only</source>
      <translation>le processeur uniquement</translation>
    </message>
    <message>
      <source>PyTorch {torch} works beside QGIS's numpy {numpy}; it uses {device}.</source>
      <translation>PyTorch {torch} fonctionne avec le numpy {numpy} de QGIS ; il utilise {device}.</translation>
    </message>
    <message>
      <source>{error}. Restart QGIS and install before a tool has used torch.</source>
      <translation>{error}. Redémarrez QGIS et installez avant qu'un outil n'ait utilisé torch.</translation>
    </message>
    <message>
      <source>The text above says why.</source>
      <translation>Le texte ci-dessus indique pourquoi.</translation>
    </message>
    <message>
      <source>The installation failed (exit status {code}). {hint}</source>
      <translation>L'installation a échoué (code de sortie {code}). {hint}</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation>Annulé. Rien n'a été modifié.</translation>
    </message>
    <message>
      <source>IMFMapper: models</source>
      <translation>IMFMapper : modèles</translation>
    </message>
    <message>
      <source>Download the published IMFMapper</source>
      <translation>Télécharger l'IMFMapper publié</translation>
    </message>
    <message>
      <source>About 160 MB from Zenodo, record 15101175; goes on where an earlier download stopped.</source>
      <translation>Environ 160 Mo depuis Zenodo, enregistrement 15101175 ; reprend là où un téléchargement précédent s'est arrêté.</translation>
    </message>
    <message>
      <source>Add a file…</source>
      <translation>Ajouter un fichier…</translation>
    </message>
    <message>
      <source>A checkpoint on disk, e.g. one that Train IMFMapper made.</source>
      <translation>Un point de contrôle sur le disque, par exemple produit par « Entraîner IMFMapper ».</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Run…</source>
      <translation>Exécuter…</translation>
    </message>
    <message>
      <source>Opens Run IMFMapper with this model.</source>
      <translation>Ouvre « Exécuter IMFMapper » avec ce modèle.</translation>
    </message>
    <message>
      <source>'{name}' was removed.</source>
      <translation>« {name} » a été supprimé.</translation>
    </message>
    <message>
      <source>Add a model</source>
      <translation>Ajouter un modèle</translation>
    </message>
    <message>
      <source>Delete the model '{name}' and its card from the QGIS profile?</source>
      <translation>Supprimer le modèle « {name} » et sa fiche du profil QGIS ?</translation>
    </message>
    <message>
      <source>'{name}' is installed and can be chosen by its name.</source>
      <translation>« {name} » est installé et peut être choisi par son nom.</translation>
    </message>
    <message>
      <source>Cancelled; the next download goes on from here.</source>
      <translation>Annulé ; le prochain téléchargement reprendra ici.</translation>
    </message>
    <message>
      <source>It did not work.</source>
      <translation>L'opération a échoué.</translation>
    </message>
    <message>
      <source>Checkpoints in this folder that have a model card are offered in Run IMFMapper.</source>
      <translation>Les points de contrôle de ce dossier qui ont une fiche de modèle sont proposés dans « Exécuter IMFMapper ».</translation>
    </message>
    <message>
      <source>Put the layers of a run into a group named after the image</source>
      <translation>Placer les couches d'une exécution dans un groupe nommé d'après l'image</translation>
    </message>
    <message>
      <source>auto: what suits this machine; cpu: the small build for the processor; index: what the package index below offers; wheels: a folder of wheels, without network.</source>
      <translation>auto : ce qui convient à cette machine ; cpu : la petite variante pour le processeur ; index : ce que propose l'index de paquets ci-dessous ; wheels : un dossier de fichiers wheel, sans réseau.</translation>
    </message>
    <message>
      <source>Folder of further models</source>
      <translation>Dossier de modèles supplémentaires</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>Périphérique de calcul</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Résultats</translation>
    </message>
    <message>
      <source>Build of PyTorch</source>
      <translation>Variante de PyTorch</translation>
    </message>
    <message>
      <source>Package index URL for PyTorch</source>
      <translation>URL de l'index de paquets pour PyTorch</translation>
    </message>
    <message>
      <source>Networks need PyTorch, which is not installed.</source>
      <translation>Les réseaux demandent PyTorch, qui n'est pas installé.</translation>
    </message>
    <message>
      <source>Map fractures…</source>
      <translation>Cartographier les fractures…</translation>
    </message>
    <message>
      <source>Train IMFMapper…</source>
      <translation>Entraîner IMFMapper…</translation>
    </message>
    <message>
      <source>Models…</source>
      <translation>Modèles…</translation>
    </message>
    <message>
      <source>Install dependencies…</source>
      <translation>Installer les dépendances…</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Aide</translation>
    </message>
    <message>
      <source>About IMFMapper…</source>
      <translation>À propos d'IMFMapper…</translation>
    </message>
    <message>
      <source>Missing: {packages}. They are installed into the QGIS profile and take 0.3 to 3 GB of download; what QGIS itself ships stays as it is.</source>
      <translation>Manque : {packages}. L'installation se fait dans le profil QGIS et demande 0,3 à 3 Go de téléchargement ; ce que QGIS fournit lui-même reste tel quel.</translation>
    </message>
    <message>
      <source>Install…</source>
      <translation>Installer…</translation>
    </message>
    <message>
      <source>Do not ask again</source>
      <translation>Ne plus demander</translation>
    </message>
    <message>
      <source>it does not answer as Python</source>
      <translation>il ne répond pas comme Python</translation>
    </message>
    <message>
      <source>it is Python {theirs}, QGIS's is {ours}</source>
      <translation>c'est Python {theirs}, celui de QGIS est {ours}</translation>
    </message>
    <message>
      <source>it is for another processor ({machine}, {n} bit)</source>
      <translation>il est fait pour un autre processeur ({machine}, {n} bits)</translation>
    </message>
    <message>
      <source>it has no pip (on Debian and Ubuntu, install the package python3-pip)</source>
      <translation>il n'a pas pip (sous Debian et Ubuntu, installez le paquet python3-pip)</translation>
    </message>
    <message>
      <source>The disk of the QGIS profile is full.</source>
      <translation>Le disque du profil QGIS est plein.</translation>
    </message>
    <message>
      <source>This Python, index or folder has no ready-made package.</source>
      <translation>Ce Python, cet index ou ce dossier n'a pas de paquet prêt à l'emploi.</translation>
    </message>
    <message>
      <source>PyTorch's own package index cannot be reached; check the network and the proxy, or choose a package index that you can reach.</source>
      <translation>L'index de paquets de PyTorch est injoignable ; vérifiez le réseau et le proxy, ou choisissez un index de paquets que vous pouvez joindre.</translation>
    </message>
    <message>
      <source>What is offered does not fit the packages that QGIS ships; a newer QGIS, another index or a fuller folder solves this.</source>
      <translation>Ce qui est proposé ne convient pas aux paquets fournis avec QGIS ; un QGIS plus récent, un autre index ou un dossier plus complet résout ce problème.</translation>
    </message>
    <message>
      <source>The package index cannot be reached; check the network, the proxy and the index URL.</source>
      <translation>L'index de paquets est injoignable ; vérifiez le réseau, le proxy et l'URL de l'index.</translation>
    </message>
    <message>
      <source>The connection to the package index is not trusted; a proxy may stand in between.</source>
      <translation>La connexion à l'index de paquets n'est pas approuvée ; un proxy s'interpose peut-être.</translation>
    </message>
    <message>
      <source>The folder of the QGIS profile cannot be written.</source>
      <translation>Impossible d'écrire dans le dossier du profil QGIS.</translation>
    </message>
    <message>
      <source>Model card</source>
      <translation>Fiche de modèle</translation>
    </message>
    <message>
      <source>{where}: field '{field}' is {value}; a text that is not empty is expected.</source>
      <translation>{where} : le champ « {field} » vaut {value} ; il faut un texte non vide.</translation>
    </message>
    <message>
      <source>Model card '{path}' cannot be read: {reason}.</source>
      <translation>Impossible de lire la fiche de modèle « {path} » : {reason}.</translation>
    </message>
    <message>
      <source>Model card '{path}' is not valid JSON ({error}). Write it anew or delete it.</source>
      <translation>La fiche de modèle « {path} » n'est pas du JSON valide ({error}). Réécrivez-la ou supprimez-la.</translation>
    </message>
    <message>
      <source>Model card '{path}' holds a {type}; a JSON object is expected.</source>
      <translation>La fiche de modèle « {path} » contient un élément de type {type} ; il faut un objet JSON.</translation>
    </message>
    <message>
      <source>Model card '{path}'</source>
      <translation>Fiche de modèle « {path} »</translation>
    </message>
    <message>
      <source>{where}: field '{field}' is {value}; {expected} is expected.</source>
      <translation>{where} : le champ « {field} » vaut {value} ; attendu : {expected}.</translation>
    </message>
    <message>
      <source>1 or 2</source>
      <translation>1 ou 2</translation>
    </message>
    <message>
      <source>1 to 4</source>
      <translation>1 à 4</translation>
    </message>
    <message>
      <source>1 to 64</source>
      <translation>1 à 64</translation>
    </message>
    <message>
      <source>metres above 0</source>
      <translation>des mètres, plus de 0</translation>
    </message>
    <message>
      <source>32 to 16384</source>
      <translation>32 à 16384</translation>
    </message>
    <message>
      <source>between 0 and 1</source>
      <translation>entre 0 et 1</translation>
    </message>
    <message>
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <source>No model named '{name}' is installed (installed: {known}). Choose one of them or give a checkpoint file.</source>
      <translation>Aucun modèle nommé « {name} » n'est installé (installés : {known}). Choisissez l'un d'eux ou donnez un fichier de point de contrôle.</translation>
    </message>
    <message>
      <source>'{path}' has SHA-256 {sha256}..., its card says {card_sha256}...: the file is damaged or was replaced. Install it again.</source>
      <translation>« {path} » a le SHA-256 {sha256}..., sa fiche indique {card_sha256}... : le fichier est endommagé ou a été remplacé. Réinstallez-le.</translation>
    </message>
    <message>
      <source>'{path}': {error}</source>
      <translation>« {path} » : {error}</translation>
    </message>
    <message>
      <source>'{path}' holds {found}; a dictionary of weights is expected. Save it with {call}.</source>
      <translation>« {path} » contient {found} ; il faut un dictionnaire de poids. Enregistrez-le avec {call}.</translation>
    </message>
    <message>
      <source>'{path}' holds {found}; weights under 'model_state_dict' (the published form) or a bare state dict are expected. Save it with {call}.</source>
      <translation>« {path} » contient {found} ; il faut des poids sous « model_state_dict » (la forme publiée) ou un dictionnaire d'état seul. Enregistrez-le avec {call}.</translation>
    </message>
    <message>
      <source>a dictionary with the keys {keys}</source>
      <translation>un dictionnaire avec les clés {keys}</translation>
    </message>
    <message>
      <source>an empty dictionary</source>
      <translation>un dictionnaire vide</translation>
    </message>
    <message>
      <source>a {type}</source>
      <translation>un objet de type {type}</translation>
    </message>
    <message>
      <source>'{path}' looks like '{architecture}' but does not fit it: {missing}; {unexpected}. It is incomplete or of a changed network; use the whole state dict of the unchanged one.</source>
      <translation>« {path} » ressemble à « {architecture} » mais n'y correspond pas : {missing} ; {unexpected}. Il est incomplet ou provient d'un réseau modifié ; utilisez le dictionnaire d'état complet du réseau non modifié.</translation>
    </message>
    <message>
      <source>{count} missing ({names})</source>
      <translation>manquants : {count} ({names})</translation>
    </message>
    <message>
      <source>0 missing</source>
      <translation>manquants : 0</translation>
    </message>
    <message>
      <source>{count} unexpected ({names})</source>
      <translation>inattendus : {count} ({names})</translation>
    </message>
    <message>
      <source>0 unexpected</source>
      <translation>inattendus : 0</translation>
    </message>
    <message>
      <source>'{path}' looks like '{architecture}', but '{name}' has shape {shape}; {expected} is expected.</source>
      <translation>« {path} » ressemble à « {architecture} », mais « {name} » a la forme {shape} ; il faut {expected}.</translation>
    </message>
    <message>
      <source>'{path}': '{name}' is {dtype}; {expected} is expected. Save it unquantised.</source>
      <translation>« {path} » : « {name} » est de type {dtype} ; il faut {expected}. Enregistrez-le sans quantification.</translation>
    </message>
    <message>
      <source>'{path}': '{name}' holds NaN or infinite weights, so the training that made it diverged. Use an earlier checkpoint.</source>
      <translation>« {path} » : « {name} » contient des poids NaN ou infinis : l'entraînement qui l'a produit a divergé. Utilisez un point de contrôle antérieur.</translation>
    </message>
    <message>
      <source>No model card for '{name}': 1.5 m/px and the settings of the published model are assumed.</source>
      <translation>Pas de fiche de modèle pour « {name} » : 1,5 m/px et les paramètres du modèle publié sont supposés.</translation>
    </message>
    <message>
      <source>'{path}' holds '{architecture}' with {classes} classes and {channels} input channels; its card says '{card_architecture}' with {card_classes} and {card_channels}. Correct or delete the card.</source>
      <translation>« {path} » contient « {architecture} » (classes : {classes}, canaux d'entrée : {channels}) ; sa fiche indique « {card_architecture} » (classes : {card_classes}, canaux d'entrée : {card_channels}). Corrigez ou supprimez la fiche.</translation>
    </message>
    <message>
      <source>'{name}' beside the checkpoint is not used: {error}</source>
      <translation>« {name} », à côté du point de contrôle, n'est pas utilisé : {error}</translation>
    </message>
    <message>
      <source>'{name}' beside the checkpoint is not used: it is the card of another file (SHA-256 differs).</source>
      <translation>« {name} », à côté du point de contrôle, n'est pas utilisé : c'est la fiche d'un autre fichier (le SHA-256 diffère).</translation>
    </message>
    <message>
      <source>Card inside '{path}'</source>
      <translation>Fiche dans « {path} »</translation>
    </message>
    <message>
      <source>a TIFF image</source>
      <translation>une image TIFF</translation>
    </message>
    <message>
      <source>a PNG image</source>
      <translation>une image PNG</translation>
    </message>
    <message>
      <source>a JPEG image</source>
      <translation>une image JPEG</translation>
    </message>
    <message>
      <source>an HDF5 file (Keras?)</source>
      <translation>un fichier HDF5 (Keras ?)</translation>
    </message>
    <message>
      <source>an SQLite file (GeoPackage?)</source>
      <translation>un fichier SQLite (GeoPackage ?)</translation>
    </message>
    <message>
      <source>a gzip archive</source>
      <translation>une archive gzip</translation>
    </message>
    <message>
      <source>a 7z archive</source>
      <translation>une archive 7z</translation>
    </message>
    <message>
      <source>a PDF document</source>
      <translation>un document PDF</translation>
    </message>
    <message>
      <source>a web page (a failed download?)</source>
      <translation>une page web (un téléchargement raté ?)</translation>
    </message>
    <message>
      <source>a Git LFS pointer, not the file itself</source>
      <translation>un pointeur Git LFS, et non le fichier lui-même</translation>
    </message>
    <message>
      <source>a shapefile</source>
      <translation>un shapefile</translation>
    </message>
    <message>
      <source>'{path}' is {content}; a PyTorch checkpoint or safetensors file is expected.</source>
      <translation>« {path} » est {content} ; il faut un point de contrôle PyTorch ou un fichier safetensors.</translation>
    </message>
    <message>
      <source>Files ending in .safetensors need the package 'safetensors', which is not installed. Install it (python3 -m pip install safetensors), or use a .pt checkpoint.</source>
      <translation>Les fichiers en .safetensors nécessitent le paquet « safetensors », qui n'est pas installé. Installez-le (python3 -m pip install safetensors), ou utilisez un point de contrôle .pt.</translation>
    </message>
    <message>
      <source>'{path}' is a folder; a checkpoint file is expected.</source>
      <translation>« {path} » est un dossier ; il faut un fichier de point de contrôle.</translation>
    </message>
    <message>
      <source>Checkpoint '{path}' cannot be opened: {reason}.</source>
      <translation>Impossible d'ouvrir le point de contrôle « {path} » : {reason}.</translation>
    </message>
    <message>
      <source>Checkpoint '{path}' is empty. Copy or download it again.</source>
      <translation>Le point de contrôle « {path} » est vide. Copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
      <source>'{path}' has {size:.1f} GB; a checkpoint has at most {most:.1f} GB.</source>
      <translation>« {path} » fait {size:.1f} Go ; un point de contrôle fait au plus {most:.1f} Go.</translation>
    </message>
    <message>
      <source>'{path}' is no whole safetensors file ({error}). Copy or download it again.</source>
      <translation>« {path} » n'est pas un fichier safetensors complet ({error}). Copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
      <source>'{path}' is a damaged or truncated archive ({error}). Copy or download it again and compare its checksum.</source>
      <translation>« {path} » est une archive endommagée ou tronquée ({error}). Copiez-la ou téléchargez-la à nouveau et comparez sa somme de contrôle.</translation>
    </message>
    <message>
      <source>'{path}' is a TorchScript archive (torch.jit.save), which carries code; a checkpoint with weights only is expected. Load it where it was made and save {call} instead.</source>
      <translation>« {path} » est une archive TorchScript (torch.jit.save), qui contient du code ; il faut un point de contrôle ne contenant que des poids. Chargez-la là où elle a été produite et enregistrez plutôt avec {call}.</translation>
    </message>
    <message>
      <source>'{path}' is a zip archive with {names}; a PyTorch checkpoint is expected. If the checkpoint is inside, unpack it.</source>
      <translation>« {path} » est une archive zip qui contient : {names} ; il faut un point de contrôle PyTorch. Si le point de contrôle est dedans, décompressez-la.</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>rien</translation>
    </message>
    <message>
      <source>'{path}' is a compressed archive, which torch.save never writes; it may unpack to any size. Get the checkpoint from its source again.</source>
      <translation>« {path} » est une archive compressée, ce que torch.save n'écrit jamais ; sa taille décompressée peut être quelconque. Procurez-vous à nouveau le point de contrôle à sa source.</translation>
    </message>
    <message>
      <source>'{path}' claims to unpack to more than its own size. Get it from its source again.</source>
      <translation>« {path} » annonce une taille décompressée supérieure à la sienne. Procurez-vous-le à nouveau à sa source.</translation>
    </message>
    <message>
      <source>'{path}' is damaged, truncated or no PyTorch checkpoint ({reason}). Copy or download it again.</source>
      <translation>« {path} » est endommagé, tronqué ou n'est pas un point de contrôle PyTorch ({reason}). Copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
      <source>'{path}' holds a whole Python object ({name}), which only its own code can open; weights are expected. Open it where it was made and save {call} instead.</source>
      <translation>« {path} » contient un objet Python entier ({name}), que seul son propre code peut ouvrir ; il faut des poids. Ouvrez-le là où il a été produit et enregistrez plutôt avec {call}.</translation>
    </message>
    <message>
      <source>'{path}' was not opened: reading it would run '{name}', which weights never need. If you trust its source, open it there and save {call} instead.</source>
      <translation>« {path} » n'a pas été ouvert : sa lecture exécuterait « {name} », ce dont des poids n'ont jamais besoin. Si vous faites confiance à sa source, ouvrez-le là-bas et enregistrez plutôt avec {call}.</translation>
    </message>
    <message>
      <source>'{path}' is damaged, truncated or no PyTorch checkpoint ({reason}). Copy or download it again, or save {call} instead.</source>
      <translation>« {path} » est endommagé, tronqué ou n'est pas un point de contrôle PyTorch ({reason}). Copiez-le ou téléchargez-le à nouveau, ou enregistrez plutôt avec {call}.</translation>
    </message>
    <message>
      <source>of an unknown format (it begins with {bytes})</source>
      <translation>d'un format inconnu (il commence par {bytes})</translation>
    </message>
    <message>
      <source>Light DeepLabV3+ (1 M weights)</source>
      <translation>DeepLabV3+ léger (1 M de poids)</translation>
    </message>
    <message>
      <source>Larger light DeepLabV3+ (4 M weights)</source>
      <translation>DeepLabV3+ léger plus grand (4 M de poids)</translation>
    </message>
    <message>
      <source>DeepLabV3 with ResNet-50, as published</source>
      <translation>DeepLabV3 avec ResNet-50, comme dans la publication</translation>
    </message>
    <message>
      <source>DeepLabV3 with ResNet-101</source>
      <translation>DeepLabV3 avec ResNet-101</translation>
    </message>
    <message>
      <source>DeepLabV3 with MobileNetV3-Large</source>
      <translation>DeepLabV3 avec MobileNetV3-Large</translation>
    </message>
    <message>
      <source>Architecture '{architecture}' is unknown; one of {architectures} is expected.</source>
      <translation>L'architecture « {architecture} » est inconnue ; il faut l'une de : {architectures}.</translation>
    </message>
    <message>
      <source>A network with {count} classes was asked for; 1 or 2 (background, fracture) are expected.</source>
      <translation>Un réseau à {count} classe(s) a été demandé ; il en faut 1 ou 2 (arrière-plan, fracture).</translation>
    </message>
    <message>
      <source>Architecture '{architecture}' has no auxiliary head. Build it without.</source>
      <translation>L'architecture « {architecture} » n'a pas de tête auxiliaire. Construisez-la sans.</translation>
    </message>
    <message>
      <source>The weights look like '{architecture}', but are incomplete ({error}).</source>
      <translation>Les poids ressemblent à « {architecture} », mais sont incomplets ({error}).</translation>
    </message>
    <message>
      <source>The file holds the weights of another network ({count} tensors: {names}, ...). Weights of one of {architectures} are expected.</source>
      <translation>Le fichier contient les poids d'un autre réseau ({count} tenseurs : {names}, ...). Il faut les poids de l'un de : {architectures}.</translation>
    </message>
    <message>
      <source>The network has {count} classes; 1 or 2 (background, fracture) are expected. This looks like a network that was trained for something else; train one of your own with Train IMFMapper.</source>
      <translation>Le réseau a {count} classe(s) ; il en faut 1 ou 2 (arrière-plan, fracture). Il semble avoir été entraîné pour autre chose ; entraînez le vôtre avec « Entraîner IMFMapper ».</translation>
    </message>
    <message>
      <source>Architecture '{architecture}' needs the package 'torchvision', which cannot be imported ({error}). Install torchvision beside torch.</source>
      <translation>L'architecture « {architecture} » nécessite le paquet « torchvision », qui ne peut pas être importé ({error}). Installez torchvision à côté de torch.</translation>
    </message>
    <message>
      <source>Pre-trained start '{start}' is unknown; 'coco' or 'imagenet' is expected.</source>
      <translation>Le départ préentraîné « {start} » est inconnu ; il faut « coco » ou « imagenet ».</translation>
    </message>
    <message>
      <source>Ships with IMFMapper</source>
      <translation>Fourni avec IMFMapper</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Réseau</translation>
    </message>
    <message>
      <source>Ground sampling distance</source>
      <translation>Résolution au sol</translation>
    </message>
    <message>
      <source>{n} m per pixel</source>
      <translation>{n} m par pixel</translation>
    </message>
    <message>
      <source>Tile size</source>
      <translation>Taille des tuiles</translation>
    </message>
    <message>
      <source>{n} px</source>
      <translation>{n} px</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Seuil</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licence</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>Trained on</source>
      <translation>Entraîné sur</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Entraînement</translation>
    </message>
    <message>
      <source>Tested on</source>
      <translation>Testé sur</translation>
    </message>
    <message>
      <source>Limits</source>
      <translation>Limites</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>Installed models</source>
      <translation>Modèles installés</translation>
    </message>
    <message>
      <source>{file} ({size:.1f} MB)</source>
      <translation>{file} ({size:.1f} Mo)</translation>
    </message>
    <message>
      <source>The checksum of '{name}' is '{checksum}'; 'md5:' and 32 hexadecimal digits are expected. Download the file with a browser and import it.</source>
      <translation>La somme de contrôle de « {name} » est « {checksum} » ; il faut « md5: » et 32 chiffres hexadécimaux. Téléchargez le fichier avec un navigateur et importez-le.</translation>
    </message>
    <message>
      <source>'{url}' is longer than the {count} bytes that are expected.</source>
      <translation>« {url} » dépasse les {count} octets attendus.</translation>
    </message>
    <message>
      <source>the answer ended early</source>
      <translation>la réponse s'est interrompue trop tôt</translation>
    </message>
    <message>
      <source>'{name}' came with the {algorithm} checksum {found}; {expected} is expected, so it was damaged or changed on its way and has been removed. Download it again; if that fails again, ask who runs your proxy.</source>
      <translation>« {name} » est arrivé avec la somme de contrôle {algorithm} {found} au lieu de {expected} : il a été endommagé ou modifié en chemin et a été supprimé. Téléchargez-le à nouveau ; en cas de nouvel échec, adressez-vous à la personne qui gère votre proxy.</translation>
    </message>
    <message>
      <source>What an earlier run left of '{name}' belongs to another file; it is downloaded anew.</source>
      <translation>Ce qu'une exécution antérieure a laissé de « {name} » appartient à un autre fichier ; il est téléchargé à nouveau.</translation>
    </message>
    <message>
      <source>Going on after {done:.1f} of {all:.1f} MB.</source>
      <translation>Reprise après {done:.1f} Mo sur {all:.1f}.</translation>
    </message>
    <message>
      <source>the connection was closed early</source>
      <translation>la connexion a été fermée trop tôt</translation>
    </message>
    <message>
      <source>the server sent another part than was asked for</source>
      <translation>le serveur a envoyé une autre partie que celle demandée</translation>
    </message>
    <message>
      <source>The server sends more than the {count} bytes that '{name}' should have. Try again later.</source>
      <translation>Le serveur envoie plus que les {count} octets que « {name} » devrait avoir. Réessayez plus tard.</translation>
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}.</source>
      <translation>Impossible d'écrire « {path} » : {reason}.</translation>
    </message>
    <message>
      <source>{done:.1f} of {all:.1f} MB, {left}</source>
      <translation>{done:.1f} Mo sur {all:.1f}, {left}</translation>
    </message>
    <message>
      <source>{done:.1f} of {all:.1f} MB</source>
      <translation>{done:.1f} Mo sur {all:.1f}</translation>
    </message>
    <message>
      <source>it wants a login</source>
      <translation>une authentification est demandée</translation>
    </message>
    <message>
      <source>it is not public, or a proxy forbids it</source>
      <translation>l'adresse n'est pas publique, ou un proxy l'interdit</translation>
    </message>
    <message>
      <source>it is not there; the record or file may have been renamed</source>
      <translation>rien ne s'y trouve ; l'enregistrement ou le fichier a peut-être été renommé</translation>
    </message>
    <message>
      <source>the proxy wants a login: set it in QGIS under Settings &gt; Options &gt; Network</source>
      <translation>le proxy demande une authentification : renseignez-la dans QGIS sous Préférences &gt; Options &gt; Réseau</translation>
    </message>
    <message>
      <source>it was withdrawn</source>
      <translation>le contenu a été retiré</translation>
    </message>
    <message>
      <source>this was not expected; try again later</source>
      <translation>cette réponse est inattendue ; réessayez plus tard</translation>
    </message>
    <message>
      <source>'{url}' was refused with HTTP status {status}: {reason}.</source>
      <translation>« {url} » a été refusé avec le code HTTP {status} : {reason}.</translation>
    </message>
    <message>
      <source>HTTP status {status}</source>
      <translation>code HTTP {status}</translation>
    </message>
    <message>
      <source>The server is busy (HTTP status {status}) and asks to come back in {duration}. Do so; what was downloaded is kept.</source>
      <translation>Le serveur est occupé (code HTTP {status}) et demande de revenir dans {duration}. Faites-le ; ce qui a été téléchargé est conservé.</translation>
    </message>
    <message>
      <source>'{url}' could not be downloaded ({reason}, tried {count} times). Check the network and the proxy (QGIS: Settings &gt; Options &gt; Network) and try again; what was downloaded is kept.</source>
      <translation>Impossible de télécharger « {url} » ({reason}, {count} tentatives). Vérifiez le réseau et le proxy (QGIS : Préférences &gt; Options &gt; Réseau) et réessayez ; ce qui a été téléchargé est conservé.</translation>
    </message>
    <message>
      <source>Trying again in {duration} ({reason}).</source>
      <translation>Nouvelle tentative dans {duration} ({reason}).</translation>
    </message>
    <message>
      <source>The disk of '{folder}' is full: {needed:.0f} MB and some room are needed. Free some space.</source>
      <translation>Le disque de « {folder} » est plein : il faut {needed:.0f} Mo et un peu de marge. Libérez de l'espace.</translation>
    </message>
    <message>
      <source>'{url}' is no web address.</source>
      <translation>« {url} » n'est pas une adresse web.</translation>
    </message>
    <message>
      <source>'{name}' is installed already.</source>
      <translation>« {name} » est déjà installé.</translation>
    </message>
    <message>
      <source>Downloading '{name}' ({size:.0f} MB) from record {record}.</source>
      <translation>Téléchargement de « {name} » ({size:.0f} Mo) depuis l'enregistrement {record}.</translation>
    </message>
    <message>
      <source>'{path}' changed while it was copied. Wait until it is written and try again.</source>
      <translation>« {path} » a changé pendant la copie. Attendez qu'il soit entièrement écrit et réessayez.</translation>
    </message>
    <message>
      <source>'{path}' cannot be copied into '{folder}': {reason}.</source>
      <translation>Impossible de copier « {path} » dans « {folder} » : {reason}.</translation>
    </message>
    <message>
      <source>No model named '{name}' lies in '{folder}'; models that ship cannot be removed.</source>
      <translation>Aucun modèle nommé « {name} » ne se trouve dans « {folder} » ; les modèles fournis ne peuvent pas être supprimés.</translation>
    </message>
    <message>
      <source>'{name}' cannot be the name of a model; 1 to 64 letters, digits, '-' and '_' are expected, the first a letter or digit.</source>
      <translation>« {name} » ne peut pas être le nom d'un modèle ; il faut de 1 à 64 lettres, chiffres, « - » et « _ », dont une lettre ou un chiffre en premier.</translation>
    </message>
    <message>
      <source>A checkpoint is examined before it is installed, which needs PyTorch ({error}). Install it with Plugins &gt; IMFMapper &gt; Install dependencies.</source>
      <translation>Un point de contrôle est examiné avant d'être installé, ce qui nécessite PyTorch ({error}). Installez-le avec Extensions &gt; IMFMapper &gt; Installer les dépendances.</translation>
    </message>
    <message>
      <source>PyTorch is not installed: the checkpoint is examined when it is first used.</source>
      <translation>PyTorch n'est pas installé : le point de contrôle sera examiné à sa première utilisation.</translation>
    </message>
    <message>
      <source>A model named '{name}' exists already ({title}). Choose another name.</source>
      <translation>Un modèle nommé « {name} » existe déjà ({title}). Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>A model named '{name}' exists already ({title}). Choose another name, or allow it to be replaced.</source>
      <translation>Un modèle nommé « {name} » existe déjà ({title}). Choisissez un autre nom, ou autorisez son remplacement.</translation>
    </message>
    <message>
      <source>Record {record} ('{title}') has no file named '{name}' (it has: {known}). A newer version of the record may name it differently; give its name.</source>
      <translation>L'enregistrement {record} (« {title} ») n'a pas de fichier nommé « {name} » (il contient : {known}). Une version plus récente de l'enregistrement peut le nommer autrement ; donnez son nom.</translation>
    </message>
    <message>
      <source>'{identifier}' is no Zenodo record; its number is expected, such as {example}.</source>
      <translation>« {identifier} » n'est pas un enregistrement Zenodo ; il faut son numéro, par exemple {example}.</translation>
    </message>
    <message>
      <source>'{url}' did not answer as Zenodo does ({reason}). A login page of the network may stand in between; open the address in a browser.</source>
      <translation>« {url} » n'a pas répondu comme le fait Zenodo ({reason}). Une page de connexion du réseau s'interpose peut-être ; ouvrez l'adresse dans un navigateur.</translation>
    </message>
    <message>
      <source>the link '{url}' is not encrypted</source>
      <translation>le lien « {url} » n'est pas chiffré</translation>
    </message>
    <message>
      <source>'{name}' has {count} bytes</source>
      <translation>« {name} » a {count} octets</translation>
    </message>
    <message>
      <source>Tolerance is {tolerance} m; expected more than 0, e.g. three pixels ({usual} m).</source>
      <translation>La tolérance est de {tolerance} m ; attendu : plus de 0, par exemple trois pixels ({usual} m).</translation>
    </message>
    <message>
      <source>Smallest overlap is {overlap}; expected a share above 0 and up to 1.</source>
      <translation>Le chevauchement minimal est de {overlap} ; attendu : une part supérieure à 0 et d'au plus 1.</translation>
    </message>
    <message>
      <source>The first map has lines; only the second one may. Exchange the two.</source>
      <translation>La première carte a des lignes ; seule la deuxième le peut. Échangez les deux.</translation>
    </message>
    <message>
      <source>{layer}: imf_id '{value}' is no whole number, so fractures get the numbers of their features.</source>
      <translation>{layer} : l'imf_id « {value} » n'est pas un nombre entier ; les fractures reçoivent donc les numéros de leurs entités.</translation>
    </message>
    <message>
      <source>Fractures</source>
      <translation>Fractures</translation>
    </message>
    <message>
      <source>Features of each map.</source>
      <translation>Entités de chaque carte.</translation>
    </message>
    <message>
      <source>Matched fractures</source>
      <translation>Fractures appariées</translation>
    </message>
    <message>
      <source>Both: matches.</source>
      <translation>Les deux : correspondances.</translation>
    </message>
    <message>
      <source>Matched share of fractures</source>
      <translation>Part appariée des fractures</translation>
    </message>
    <message>
      <source>By number, large and small alike.</source>
      <translation>En nombre, grandes et petites confondues.</translation>
    </message>
    <message>
      <source>Of the centrelines, or of the lines drawn.</source>
      <translation>Des lignes centrales, ou des lignes tracées.</translation>
    </message>
    <message>
      <source>Length of B over A</source>
      <translation>Longueur de B sur A</translation>
    </message>
    <message>
      <source>1 where both maps are as long.</source>
      <translation>1 si les deux cartes ont la même longueur.</translation>
    </message>
    <message>
      <source>Covered share of length</source>
      <translation>Part couverte de la longueur</translation>
    </message>
    <message>
      <source>Within the tolerance of the other map's lines. With B as the truth: A is correctness, B completeness.</source>
      <translation>Dans la tolérance des lignes de l'autre carte. Si B est la vérité : A est l'exactitude, B la complétude.</translation>
    </message>
    <message>
      <source>Area</source>
      <translation>Aire</translation>
    </message>
    <message>
      <source>Overlaps count once. Both: shared.</source>
      <translation>Les chevauchements comptent une fois. Les deux : aire commune.</translation>
    </message>
    <message>
      <source>Area of B over A</source>
      <translation>Aire de B sur A</translation>
    </message>
    <message>
      <source>1 where both maps cover as much.</source>
      <translation>1 si les deux cartes couvrent autant.</translation>
    </message>
    <message>
      <source>Intersection over union</source>
      <translation>Intersection sur union</translation>
    </message>
    <message>
      <source>Shared area over the area of either.</source>
      <translation>Aire commune sur l'aire de l'une ou l'autre.</translation>
    </message>
    <message>
      <source>en</source>
      <translation>fr</translation>
    </message>
    <message>
      <source>{a} and {b}</source>
      <translation>{a} et {b}</translation>
    </message>
    <message>
      <source>Comparison of two maps</source>
      <translation>Comparaison de deux cartes</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>Grandeur</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>Les deux</translation>
    </message>
    <message>
      <source>Lengths and areas are true ground metres on the body.</source>
      <translation>Les longueurs et les aires sont en mètres réels au sol sur le corps.</translation>
    </message>
    <message>
      <source>Made with</source>
      <translation>Produit avec</translation>
    </message>
    <message>
      <source>Measuring map {name}</source>
      <translation>Mesure de la carte {name}</translation>
    </message>
    <message>
      <source>Feature {id} of map {name}</source>
      <translation>Entité {id} de la carte {name}</translation>
    </message>
    <message>
      <source>'{folder}' already has a dataset.json that is not of a dataset of this tool, or is damaged. Nothing was changed. Choose an empty folder.</source>
      <translation>« {folder} » contient déjà un dataset.json qui n'est pas celui d'un jeu de données de cet outil, ou qui est endommagé. Rien n'a été modifié. Choisissez un dossier vide.</translation>
    </message>
    <message>
      <source>'{folder}' already has a folder '{name}' but no dataset.json, so it is not a dataset of this tool. Nothing was changed. Choose an empty folder.</source>
      <translation>« {folder} » contient déjà un dossier « {name} » mais pas de dataset.json : ce n'est pas un jeu de données de cet outil. Rien n'a été modifié. Choisissez un dossier vide.</translation>
    </message>
    <message>
      <source>The dataset in '{folder}' cannot be replaced ({reason}): another program may have one of its files open. It is as it was. Close its files, e.g. remove its layers from the project, or choose another folder.</source>
      <translation>Le jeu de données dans « {folder} » ne peut pas être remplacé ({reason}) : un autre programme a peut-être un de ses fichiers ouvert. Il est resté tel quel. Fermez ses fichiers, p. ex. en retirant ses couches du projet, ou choisissez un autre dossier.</translation>
    </message>
    <message>
      <source>'{folder}' has no dataset.json. Choose a folder that Tile raster made.</source>
      <translation>« {folder} » n'a pas de dataset.json. Choisissez un dossier produit par « Découper un raster en tuiles ».</translation>
    </message>
    <message>
      <source>'{path}' is not valid JSON ({error}). Tile the raster again.</source>
      <translation>« {path} » n'est pas du JSON valide ({error}). Découpez à nouveau le raster en tuiles.</translation>
    </message>
    <message>
      <source>'{path}' says format {found} version {version}; '{expected}' version {expected_version} is expected. Tile the raster again with this version.</source>
      <translation>« {path} » indique le format {found}, version {version} ; il faut « {expected} », version {expected_version}. Découpez à nouveau le raster en tuiles avec cette version.</translation>
    </message>
    <message>
      <source>'{path}' is incomplete: {reason}. Tile the raster again.</source>
      <translation>« {path} » est incomplet : {reason}. Découpez à nouveau le raster en tuiles.</translation>
    </message>
    <message>
      <source>'{path}' lists no tile. Tile the raster again.</source>
      <translation>« {path} » ne contient aucune tuile. Découpez à nouveau le raster en tuiles.</translation>
    </message>
    <message>
      <source>No dataset folder was given; at least one is expected.</source>
      <translation>Aucun dossier de jeu de données n'a été donné ; il en faut au moins un.</translation>
    </message>
    <message>
      <source>Tile sizes differ ({sizes}); one size is expected. Tile again with one size.</source>
      <translation>Les tailles des tuiles diffèrent ({sizes}) ; il faut une taille unique. Découpez à nouveau avec une seule taille.</translation>
    </message>
    <message>
      <source>{count} of {total} tiles have no mask (first: '{tile}'). Tile the raster with labels.</source>
      <translation>Tuiles sans masque : {count} sur {total} (la première : « {tile} »). Découpez le raster en tuiles avec des étiquettes.</translation>
    </message>
    <message>
      <source>No tile is marked for training. Tile the raster again with a smaller VALIDATION share.</source>
      <translation>Aucune tuile n'est marquée pour l'entraînement. Découpez à nouveau le raster en tuiles avec une part VALIDATION plus petite.</translation>
    </message>
    <message>
      <source>Tile '{tile}' has split '{split}'; train, validation or all is expected.</source>
      <translation>La tuile « {tile} » a la répartition « {split} » ; il faut train, validation ou all.</translation>
    </message>
    <message>
      <source>Tile '{tile}' names '{file}', which is outside the dataset's folder.</source>
      <translation>La tuile « {tile} » désigne « {file} », qui est hors du dossier du jeu de données.</translation>
    </message>
    <message>
      <source>File '{file}' of tile '{tile}' is missing in '{folder}'. Copy the whole folder.</source>
      <translation>Le fichier « {file} » de la tuile « {tile} » manque dans « {folder} ». Copiez le dossier entier.</translation>
    </message>
    <message>
      <source>Tile file '{path}' cannot be read: it is damaged or no image ({error}). Copy the dataset again, or tile the raster again.</source>
      <translation>Impossible de lire le fichier de tuile « {path} » : il est endommagé ou n'est pas une image ({error}). Recopiez le jeu de données ou découpez à nouveau le raster en tuiles.</translation>
    </message>
    <message>
      <source>Tile file '{path}' is {dtype} {shape}; 8-bit with one band is expected.</source>
      <translation>Le fichier de tuile « {path} » est de type {dtype} {shape} ; il faut 8 bits et une seule bande.</translation>
    </message>
    <message>
      <source>Tile file '{path}' has {shape} pixels, its image {image_shape}. Tile the raster again.</source>
      <translation>Le fichier de tuile « {path} » compte {shape} pixels, son image {image_shape}. Découpez à nouveau le raster en tuiles.</translation>
    </message>
    <message>
      <source>Threshold is {threshold}; expected a probability above 0 and up to 1.</source>
      <translation>Le seuil est {threshold} ; il faut une probabilité supérieure à 0 et d'au plus 1.</translation>
    </message>
    <message>
      <source>Applying the threshold</source>
      <translation>Application du seuil</translation>
    </message>
    <message>
      <source>Tracing outlines</source>
      <translation>Tracé des contours</translation>
    </message>
    <message>
      <source>Tracing outlines failed: {reason}. Check the space for temporary files.</source>
      <translation>Le tracé des contours a échoué : {reason}. Vérifiez l'espace disponible pour les fichiers temporaires.</translation>
    </message>
    <message>
      <source>what was written cannot be read again</source>
      <translation>ce qui a été écrit ne peut pas être relu</translation>
    </message>
    <message>
      <source>Measuring detections</source>
      <translation>Mesure des détections</translation>
    </message>
    <message>
      <source>Device is '{name}'; expected one of: {names}.</source>
      <translation>Le périphérique de calcul est « {name} » ; il faut l'un de : {names}.</translation>
    </message>
    <message>
      <source>Device '{name}' was asked for, but torch finds only: {names}. Choose 'auto', or install a torch that supports the device and its driver.</source>
      <translation>Le périphérique de calcul « {name} » a été demandé, mais torch ne trouve que : {names}. Choisissez « auto », ou installez un torch qui prend en charge ce périphérique, ainsi que son pilote.</translation>
    </message>
    <message>
      <source>THRESHOLD is {threshold}; a probability between 0 and 1 is expected.</source>
      <translation>THRESHOLD vaut {threshold} ; une probabilité entre 0 et 1 est attendue.</translation>
    </message>
    <message>
      <source>Tolerance is {tolerance} px; 0 or more is expected.</source>
      <translation>La tolérance est de {tolerance} px ; attendu : 0 ou plus.</translation>
    </message>
    <message>
      <source>The tiles have {tiles:g} m/px; the model was trained at {model:g} m/px.</source>
      <translation>Les tuiles ont {tiles:g} m/px ; le modèle a été entraîné à {model:g} m/px.</translation>
    </message>
    <message>
      <source>Tile {number} of {total}</source>
      <translation>Tuile {number} sur {total}</translation>
    </message>
    <message>
      <source>Tile {number} of {total}, {time_left}</source>
      <translation>Tuile {number} sur {total}, {time_left}</translation>
    </message>
    <message>
      <source>Split is '{split}'; one of {splits} is expected.</source>
      <translation>La répartition est « {split} » ; attendu : l'une de {splits}.</translation>
    </message>
    <message>
      <source>No tile has split '{split}'. Choose another split.</source>
      <translation>Aucune tuile n'a la répartition « {split} ». Choisissez une autre répartition.</translation>
    </message>
    <message>
      <source>The datasets have {finest:g} and {coarsest:g} m/px; one resolution is expected. Evaluate them one by one.</source>
      <translation>Les jeux de données ont {finest:g} et {coarsest:g} m/px ; une seule résolution est attendue. Évaluez-les un par un.</translation>
    </message>
    <message>
      <source>{count} of {total} tiles, those marked for validation.</source>
      <translation>{count} tuile(s) sur {total}, celles marquées pour la validation.</translation>
    </message>
    <message>
      <source>{count} of {total} tiles.</source>
      <translation>{count} tuile(s) sur {total}.</translation>
    </message>
    <message>
      <source>Evaluation of IMFMapper</source>
      <translation>Évaluation d'IMFMapper</translation>
    </message>
    <message>
      <source>Model &lt;b&gt;{title}&lt;/b&gt; ({architecture}, SHA-256 {sha256}), threshold {threshold:g}, tiles: {count} (split: {splits}), {area:.2f} km² of valid ground, on {device}.</source>
      <translation>Modèle &lt;b&gt;{title}&lt;/b&gt; ({architecture}, SHA-256 {sha256}), seuil {threshold:g}, tuiles : {count} (répartition : {splits}), {area:.2f} km² de terrain valide, sur {device}.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Some of these tiles are marked for training.&lt;/b&gt; If the model was trained on them, the figures say how well it remembers, not how well it maps.</source>
      <translation>&lt;b&gt;Certaines de ces tuiles sont marquées pour l'entraînement.&lt;/b&gt; Si le modèle a été entraîné sur elles, les chiffres disent s'il mémorise bien, non s'il cartographie bien.</translation>
    </message>
    <message>
      <source>The labels are taken as the truth. Weak labels (buffered lines) have neither the true widths nor every fracture, so pixel figures against them blame the network for the labels' errors too; length-based figures suffer less.</source>
      <translation>Les étiquettes sont prises pour la vérité. Les étiquettes faibles (lignes entourées d'un tampon) n'ont ni les largeurs réelles ni toutes les fractures ; les chiffres par pixel imputent donc aussi au réseau les erreurs des étiquettes ; les chiffres de longueur en souffrent moins.</translation>
    </message>
    <message>
      <source>As published</source>
      <translation>Comme dans la publication</translation>
    </message>
    <message>
      <source>All pixels pooled</source>
      <translation>Tous les pixels ensemble</translation>
    </message>
    <message>
      <source>Published model on Ohm crater</source>
      <translation>Modèle publié sur le cratère Ohm</translation>
    </message>
    <message>
      <source>As published: per tile, recall not where a tile has no fracture, precision not where it has no detection; averaged over the tiles of batches of {size}, then over batches; F1 from those two averages. The published model's figures (Le Corre et al. 2025, section 4.3) are of other images and are here for scale only.</source>
      <translation>Comme dans la publication : par tuile, sans rappel là où une tuile n'a pas de fracture, sans précision là où elle n'a pas de détection ; moyenné sur les tuiles de lots de {size}, puis sur les lots ; F1 à partir de ces deux moyennes. Les chiffres du modèle publié (Le Corre et al. 2025, section 4.3) concernent d'autres images et ne sont là que pour donner une échelle.</translation>
    </message>
    <message>
      <source>Ground that several tiles show counts once, except as published: there every tile counts whole.</source>
      <translation>Le terrain que montrent plusieurs tuiles ne compte qu'une fois, sauf pour les chiffres « comme dans la publication » : là, chaque tuile compte en entier.</translation>
    </message>
    <message>
      <source>When the tiles are drawn again at random, 95 % of the pooled F1 values lie between {low} and {high}; overlapping tiles are not independent, so the true range is wider.</source>
      <translation>Quand on tire de nouveau les tuiles au hasard, 95 % des valeurs de F1 sur tous les pixels se situent entre {low} et {high} ; des tuiles qui se recouvrent ne sont pas indépendantes, l'intervalle réel est donc plus large.</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>Pixels</translation>
    </message>
    <message>
      <source>{count} ({density} per km²)</source>
      <translation>{count} ({density} par km²)</translation>
    </message>
    <message>
      <source>Completeness: true length that was found</source>
      <translation>Complétude : longueur réelle qui a été trouvée</translation>
    </message>
    <message>
      <source>Correctness: detected length that is true</source>
      <translation>Exactitude : longueur détectée qui est réelle</translation>
    </message>
    <message>
      <source>False detections</source>
      <translation>Fausses détections</translation>
    </message>
    <message>
      <source>Lengths are of centrelines, matched within {tolerance:g} px. A false detection is a connected one of at least {area:g} m² that touches no label; one that is cut by a tile's edge counts in each tile.</source>
      <translation>Les longueurs sont celles des lignes centrales, appariées à {tolerance:g} px près. Une fausse détection est une détection d'un seul tenant d'au moins {area:g} m² qui ne touche aucune étiquette ; si le bord d'une tuile la coupe, elle compte dans chaque tuile.</translation>
    </message>
    <message>
      <source>Lines and false detections</source>
      <translation>Lignes et fausses détections</translation>
    </message>
    <message>
      <source>By the true widths.</source>
      <translation>Selon les largeurs réelles.</translation>
    </message>
    <message>
      <source>By widths measured on the labels.</source>
      <translation>Selon les largeurs mesurées sur les étiquettes.</translation>
    </message>
    <message>
      <source>A false detection belongs to no class, so there is no precision here.</source>
      <translation>Une fausse détection n'appartient à aucune classe : il n'y a donc pas de précision ici.</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Classe</translation>
    </message>
    <message>
      <source>True pixels</source>
      <translation>Pixels réels</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>Rappel</translation>
    </message>
    <message>
      <source>True length [px]</source>
      <translation>Longueur réelle [px]</translation>
    </message>
    <message>
      <source>Completeness</source>
      <translation>Complétude</translation>
    </message>
    <message>
      <source>Width classes</source>
      <translation>Classes de largeur</translation>
    </message>
    <message>
      <source>Solar incidence [deg]</source>
      <translation>Incidence solaire [deg]</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Répartition</translation>
    </message>
    <message>
      <source>Mean gap between said and true share: {gap} (over all valid pixels, most of which are plain ground).</source>
      <translation>Écart moyen entre la part annoncée et la part réelle : {gap} (sur tous les pixels valides, dont la plupart sont du terrain ordinaire).</translation>
    </message>
    <message>
      <source>The pooled F1 would be highest, {f1}, at a threshold of {threshold:g}. Chosen on these tiles, that figure is a little flattered.</source>
      <translation>Le F1 de tous les pixels serait maximal, {f1}, à un seuil de {threshold:g}. Choisi sur ces tuiles, ce chiffre est un peu flatté.</translation>
    </message>
    <message>
      <source>These tiles hold no fracture, so no threshold is best.</source>
      <translation>Ces tuiles ne contiennent aucune fracture : aucun seuil n'est donc le meilleur.</translation>
    </message>
    <message>
      <source>Can the probabilities be believed?</source>
      <translation>Peut-on se fier aux probabilités ?</translation>
    </message>
    <message>
      <source>hit</source>
      <translation>juste</translation>
    </message>
    <message>
      <source>missed</source>
      <translation>oublié</translation>
    </message>
    <message>
      <source>falsely detected</source>
      <translation>détecté à tort</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Images</translation>
    </message>
    <message>
      <source>Most hits</source>
      <translation>Le plus de pixels justes</translation>
    </message>
    <message>
      <source>Most missed</source>
      <translation>Le plus d'oublis</translation>
    </message>
    <message>
      <source>Most false alarms</source>
      <translation>Le plus de fausses alarmes</translation>
    </message>
    <message>
      <source>{tile}: F1 {f1}, {missed} px missed, {false} px false</source>
      <translation>{tile} : F1 {f1}, {missed} px oubliés, {false} px faux</translation>
    </message>
    <message>
      <source>image of {tile}</source>
      <translation>image de {tile}</translation>
    </message>
    <message>
      <source>result of {tile}</source>
      <translation>résultat de {tile}</translation>
    </message>
    <message>
      <source>Tile</source>
      <translation>Tuile</translation>
    </message>
    <message>
      <source>Missed [px]</source>
      <translation>Oubliés [px]</translation>
    </message>
    <message>
      <source>False [px]</source>
      <translation>Faux [px]</translation>
    </message>
    <message>
      <source>Tiles with most wrong pixels: {count}</source>
      <translation>Tuiles avec le plus de pixels erronés : {count}</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Précision</translation>
    </message>
    <message>
      <source>not defined</source>
      <translation>non défini</translation>
    </message>
    <message>
      <source>said {said:.2f}, true {true:.2f}, {count:,} px</source>
      <translation>annoncé {said:.2f}, réel {true:.2f}, {count:,} px</translation>
    </message>
    <message>
      <source>probability that the network says</source>
      <translation>probabilité annoncée par le réseau</translation>
    </message>
    <message>
      <source>share that is fracture</source>
      <translation>part qui est fracture</translation>
    </message>
    <message>
      <source>Region rule is '{rule}'; expected one of: {rules}.</source>
      <translation>La règle de région est « {rule} » ; il faut l'une de : {rules}.</translation>
    </message>
    <message>
      <source>Smallest area is {area} m2, seam distance {distance} m; expected 0 or more.</source>
      <translation>L'aire minimale est de {area} m2, la distance au raccord de {distance} m ; il faut 0 ou plus.</translation>
    </message>
    <message>
      <source>A smallest length, width, elongation or probability is below 0: {limits}. Expected 0 or more.</source>
      <translation>Une longueur, une largeur, un allongement ou une probabilité minimale est inférieure à 0 : {limits}. Il faut 0 ou plus.</translation>
    </message>
    <message>
      <source>{ridges} of {looked_at} detections are lit as ridges and were dropped. If the map shows them as troughs, the sun's direction is wrong, perhaps turned by 180 degrees, or not that of all images of the mosaic.</source>
      <translation>{ridges} détections sur {looked_at} sont éclairées comme des crêtes et ont été écartées. Si la carte les montre comme des creux, la direction du Soleil est fausse, peut-être tournée de 180 degrés, ou n'est pas celle de toutes les images de la mosaïque.</translation>
    </message>
    <message>
      <source>Limits of length, width and elongation need Python packages that are missing: {packages}. Install them, e.g. with 'python3 -m pip install {arguments}', or set these limits to 0.</source>
      <translation>Les limites de longueur, de largeur et d'allongement ont besoin de paquets Python absents : {packages}. Installez-les, par exemple avec « python3 -m pip install {arguments} », ou mettez ces limites à 0.</translation>
    </message>
    <message>
      <source>Detection {id}</source>
      <translation>Détection {id}</translation>
    </message>
    <message>
      <source>Mercury</source>
      <translation>Mercure</translation>
    </message>
    <message>
      <source>The layer has no coordinate reference system, so ground metres cannot be known. Assign the lunar CRS that it was made in, e.g. with 'Assign projection'.</source>
      <translation>La couche n'a pas de système de coordonnées de référence : les mètres au sol ne peuvent pas être connus. Assignez-lui le SCR lunaire dans lequel elle a été produite, par exemple avec « Assigner une projection ».</translation>
    </message>
    <message>
      <source>The coordinate reference system cannot be read: {error}. Assign a valid one.</source>
      <translation>Impossible de lire le système de coordonnées de référence : {error}. Assignez-en un valide.</translation>
    </message>
    <message>
      <source>CRS '{crs}' has no ellipsoid, so ground metres cannot be known. Assign a planetary CRS.</source>
      <translation>Le SCR « {crs} » n'a pas d'ellipsoïde : les mètres au sol ne peuvent pas être connus. Assignez un SCR planétaire.</translation>
    </message>
    <message>
      <source>body of radius {radius:,.0f} m</source>
      <translation>de rayon {radius:,.0f} m</translation>
    </message>
    <message>
      <source>{bare} has no coordinate reference system but {placed} has one ('{crs}'), so neither can be placed on the other. Assign the CRS that is missing, or remove the other one.</source>
      <translation>{bare} n'a pas de système de coordonnées de référence, mais {placed} en a un (« {crs} ») : aucune des deux données ne peut être placée par rapport à l'autre. Assignez le SCR manquant ou supprimez l'autre.</translation>
    </message>
    <message>
      <source>{what_a} is on the {body_a} ('{crs_a}') but {what_b} is on the {body_b} ('{crs_b}'). Both must be on the same body: choose another layer, or assign the right CRS if one is mislabelled.</source>
      <translation>{what_a} n'est pas sur le même corps (corps {body_a}, « {crs_a} ») que {what_b} (corps {body_b}, « {crs_b} »). Les deux doivent être sur le même corps : choisissez une autre couche, ou assignez le bon SCR si l'un des deux est erroné.</translation>
    </message>
    <message>
      <source>One layer</source>
      <translation>Une couche</translation>
    </message>
    <message>
      <source>the other</source>
      <translation>l'autre</translation>
    </message>
    <message>
      <source>The geometry is empty or cannot be read.</source>
      <translation>La géométrie est vide ou illisible.</translation>
    </message>
    <message>
      <source>The geometry has coordinates that are not finite.</source>
      <translation>La géométrie a des coordonnées qui ne sont pas finies.</translation>
    </message>
    <message>
      <source>{tiles:,} tiles of {size} px on {device}.</source>
      <translation>{tiles:,} tuile(s) de {size} px sur {device}.</translation>
    </message>
    <message>
      <source>{tiles:,} tiles in {time}, {skipped:,} skipped.</source>
      <translation>{tiles:,} tuile(s) en {time}, {skipped:,} ignorée(s).</translation>
    </message>
    <message>
      <source>The extent does not touch the raster. Choose an extent on the raster, in its CRS.</source>
      <translation>L'étendue ne touche pas le raster. Choisissez une étendue située sur le raster, dans son SCR.</translation>
    </message>
    <message>
      <source>An unfinished run had done all {planned:,} tiles.</source>
      <translation>Une exécution inachevée avait traité toutes les tuiles ({planned:,}).</translation>
    </message>
    <message>
      <source>An unfinished run continues at tile {next:,} of {planned:,}.</source>
      <translation>Une exécution inachevée continue à la tuile {next:,} sur {planned:,}.</translation>
    </message>
    <message>
      <source>All pixels there are no data, so nothing was mapped. Check the extent and the no-data.</source>
      <translation>Tous les pixels y sont sans données : rien n'a été cartographié. Vérifiez l'étendue et la valeur sans données.</translation>
    </message>
    <message>
      <source>The table of class widths needs rows of two: class name, full width in pixels.</source>
      <translation>Le tableau des largeurs de classes doit avoir des lignes de deux valeurs : nom de la classe, largeur totale en pixels.</translation>
    </message>
    <message>
      <source>Class '{name}' in the table of class widths is empty or doubled. Name each class once.</source>
      <translation>La classe « {name} » du tableau des largeurs de classes est vide ou en double. Nommez chaque classe une seule fois.</translation>
    </message>
    <message>
      <source>Class '{name}' in the table of class widths</source>
      <translation>La classe « {name} » du tableau des largeurs de classes</translation>
    </message>
    <message>
      <source>{what} has the width '{value}'; expected a number of pixels above 0.</source>
      <translation>{what} : la largeur est « {value} » ; il faut un nombre de pixels supérieur à 0.</translation>
    </message>
    <message>
      <source>Feature {id} has no width class. Fill its width field with one of: {classes}.</source>
      <translation>L'entité {id} n'a pas de classe de largeur. Remplissez son champ de largeur avec l'une de : {classes}.</translation>
    </message>
    <message>
      <source>Feature {id} has the width class '{width}'; expected one of: {classes} (any case) or a width in pixels. Correct the feature or add the class to the table of class widths.</source>
      <translation>L'entité {id} a la classe de largeur « {width} » ; il faut l'une de : {classes} (quelle que soit la casse) ou une largeur en pixels. Corrigez l'entité ou ajoutez la classe au tableau des largeurs de classes.</translation>
    </message>
    <message>
      <source>Feature {id}</source>
      <translation>Entité {id}</translation>
    </message>
    <message>
      <source>Pixel size is {size}; expected metres above 0 (1.5 as published).</source>
      <translation>La taille de pixel est de {size} ; il faut des mètres, au-dessus de 0 (1,5 comme dans la publication).</translation>
    </message>
    <message>
      <source>Feature {id} has no geometry and was skipped.</source>
      <translation>L'entité {id} n'a pas de géométrie et a été ignorée.</translation>
    </message>
    <message>
      <source>{what}: {error}</source>
      <translation>{what} : {error}</translation>
    </message>
    <message>
      <source>{error} The feature was skipped.</source>
      <translation>{error} L'entité a été ignorée.</translation>
    </message>
    <message>
      <source>{count} features have such a problem; these are the first.</source>
      <translation>{count} entités ont un tel problème ; voici les premières.</translation>
    </message>
    <message>
      <source>The polygon layer</source>
      <translation>La couche de polygones</translation>
    </message>
    <message>
      <source>the line layer</source>
      <translation>la couche de lignes</translation>
    </message>
    <message>
      <source>Polygon feature {id} has no geometry and was skipped.</source>
      <translation>L'entité {id} de la couche de polygones n'a pas de géométrie et a été ignorée.</translation>
    </message>
    <message>
      <source>Polygon feature {id}</source>
      <translation>Entité {id} de la couche de polygones</translation>
    </message>
    <message>
      <source>Expected a polygon with an area. Draw it anew.</source>
      <translation>Il faut un polygone de surface non nulle. Redessinez-le.</translation>
    </message>
    <message>
      <source>Labels and areas to ignore must be polygons; one is a {kind}. Make polygons of label lines with 'Buffer weak line labels by width class' first.</source>
      <translation>Les étiquettes et les zones à ignorer doivent être des polygones ; l'une d'elles est de type {kind}. Faites d'abord des polygones des lignes d'étiquettes avec « Créer des tampons d'étiquettes linéaires faibles par classe de largeur ».</translation>
    </message>
    <message>
      <source>Expected a line, got a {kind}.</source>
      <translation>Il faut une ligne ; le type de la géométrie est {kind}.</translation>
    </message>
    <message>
      <source>All vertices of the line are in one place. Delete the feature or draw it anew.</source>
      <translation>Tous les sommets de la ligne sont au même endroit. Supprimez l'entité ou redessinez-la.</translation>
    </message>
    <message>
      <source>The line spans {extent:,.0f} km on the ground; expected at most {most:,.0f} km. Check the layer's CRS, or split the line.</source>
      <translation>La ligne s'étend sur {extent:,.0f} km au sol ; il faut au plus {most:,.0f} km. Vérifiez le SCR de la couche ou divisez la ligne.</translation>
    </message>
    <message>
      <source>CRS '{crs}' has no place for the line, whose coordinates go from {xmin:g}, {ymin:g} to {xmax:g}, {ymax:g}. Assign the CRS it was drawn in: right-click the layer &gt; Layer CRS &gt; Set Layer CRS.</source>
      <translation>Le SCR « {crs} » n'a pas de place pour la ligne, dont les coordonnées vont de {xmin:g}, {ymin:g} à {xmax:g}, {ymax:g}. Assignez-lui le SCR dans lequel elle a été dessinée : clic droit sur la couche &gt; SCR de la couche &gt; Définir le SCR de la couche.</translation>
    </message>
    <message>
      <source>CRS '{crs}' cannot hold the buffered line: it reaches over a pole or over the edge of the map. Reproject the layer to one that is whole there, e.g. a polar stereographic CRS of the body.</source>
      <translation>Le SCR « {crs} » ne peut pas contenir le tampon de la ligne : il passe par-dessus un pôle ou le bord de la carte. Reprojetez la couche dans un SCR d'un seul tenant à cet endroit, par exemple un SCR stéréographique polaire du corps.</translation>
    </message>
    <message>
      <source>({x:g}, {y:g}) is not on the body in CRS '{crs}'. Check the layer's CRS.</source>
      <translation>Dans le SCR « {crs} », ({x:g}, {y:g}) n'est pas sur le corps. Vérifiez le SCR de la couche.</translation>
    </message>
    <message>
      <source>The geometry has no area. Expected a polygon.</source>
      <translation>La géométrie a une aire nulle. Il faut un polygone.</translation>
    </message>
    <message>
      <source>The geometry has no place on the body in its CRS. Check the layer's CRS.</source>
      <translation>Dans son SCR, la géométrie n'a pas de place sur le corps. Vérifiez le SCR de la couche.</translation>
    </message>
    <message>
      <source>The geometry spans {extent:,.0f} km, over which no plane keeps true lengths. Expected a fracture; divide the polygon first.</source>
      <translation>La géométrie s'étend sur {extent:,.0f} km, distance sur laquelle aucun plan ne conserve les vraies longueurs. Il faut une fracture ; divisez d'abord le polygone.</translation>
    </message>
    <message>
      <source>{name} is not measured: {error}</source>
      <translation>{name} : mesure impossible. {error}</translation>
    </message>
    <message>
      <source>Looking for neighbours</source>
      <translation>Recherche des voisins</translation>
    </message>
    <message>
      <source>Pixels are {type}; uint8 is expected. Scale the raster to 0-255 first.</source>
      <translation>Les pixels sont de type {type} ; il faut uint8. Ramenez d'abord le raster à 0-255.</translation>
    </message>
    <message>
      <source>Scaling '{scaling}' is unknown; one of {scalings} is expected. Check the model's card.</source>
      <translation>La mise à l'échelle « {scaling} » est inconnue ; il faut l'une de : {scalings}. Vérifiez la fiche du modèle.</translation>
    </message>
    <message>
      <source>Tracing outlines gave something else than polygons. Please report this with the raster.</source>
      <translation>Le tracé des contours a donné autre chose que des polygones. Merci de le signaler en joignant le raster.</translation>
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}. Check the folder, its permissions and the free space, or choose another place.</source>
      <translation>Impossible d'écrire « {path} » : {reason}. Vérifiez le dossier, ses droits d'accès et l'espace libre, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
      <source>A file cannot be read or written: {reason}. Check the folders, their permissions and the free space.</source>
      <translation>Un fichier ne peut être ni lu ni écrit : {reason}. Vérifiez les dossiers, leurs droits d'accès et l'espace libre.</translation>
    </message>
    <message>
      <source>'{path}' cannot be read or written: {reason}. Check that it is what was meant, its permissions and the free space, or choose another place.</source>
      <translation>Impossible de lire ou d'écrire « {path} » : {reason}. Vérifiez qu'il s'agit bien de ce qui était voulu, ses droits d'accès et l'espace libre, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
      <source>'{path}' is an input and would be overwritten. Choose another file.</source>
      <translation>« {path} » est une entrée et serait écrasé. Choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>'{path}' is given for two outputs, and one would replace the other. Choose another file.</source>
      <translation>« {path} » est indiqué pour deux sorties, et l'une remplacerait l'autre. Choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>'{path}' holds values from {lowest:g} to {highest:g}; expected probabilities (0 to 1, or bytes with a band scale) or a binary raster (0 and 1, or 0 and 255). Choose the probability raster of 'Run IMFMapper'.</source>
      <translation>« {path} » contient des valeurs de {lowest:g} à {highest:g} ; il faut des probabilités (de 0 à 1, ou des octets avec une échelle de bande) ou un raster binaire (0 et 1, ou 0 et 255). Choisissez le raster de probabilité d'« Exécuter IMFMapper ».</translation>
    </message>
    <message>
      <source>damaged file</source>
      <translation>fichier endommagé</translation>
    </message>
    <message>
      <source>Reading '{path}' failed: {reason}.</source>
      <translation>La lecture de « {path} » a échoué : {reason}.</translation>
    </message>
    <message>
      <source>Cancelled by the user.</source>
      <translation>Annulé par l'utilisateur.</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>reste {time}</translation>
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
      <translation>« {path} » ne peut pas être remplacé ({reason}) : un autre programme l'a peut-être ouvert. Le résultat est complet et a été conservé sous « {kept} ». Fermez-y le fichier, par exemple en retirant sa couche du projet.</translation>
    </message>
    <message>
      <source>the folder is missing or read-only</source>
      <translation>le dossier n'existe pas ou est en lecture seule</translation>
    </message>
    <message>
      <source>Band {band} of '{path}' holds {type}; expected real numbers. Convert it first.</source>
      <translation>La bande {band} de « {path} » est de type {type} ; il faut des nombres réels. Convertissez-la d'abord.</translation>
    </message>
    <message>
      <source>Band {band} holds {type}: {low:g} to {high:g} becomes 0 to 255.</source>
      <translation>La bande {band} est de type {type} : l'intervalle de {low:g} à {high:g} devient 0 à 255.</translation>
    </message>
    <message>
      <source>Raster '{name}' has no coordinate reference system in its file, so the place and size of a fracture cannot be known. Write the lunar CRS it was made in into the file: Raster &gt; Projections &gt; Assign Projection.</source>
      <translation>Le fichier du raster « {name} » n'a pas de système de coordonnées de référence : la position et la taille des fractures ne peuvent pas être connues. Inscrivez dans le fichier le SCR lunaire dans lequel il a été produit : Raster &gt; Projections &gt; Assigner une projection.</translation>
    </message>
    <message>
      <source>The raster has no coordinate reference system: everything is in its own units (pixels, where it has no georeference), areas too, and no place on the body is known. Assign the CRS that it was made in if there is one.</source>
      <translation>Le raster n'a pas de système de coordonnées de référence : tout est dans ses propres unités (des pixels, s'il n'a pas de géoréférencement), les aires aussi, et aucune position sur le corps n'est connue. Assignez-lui le SCR dans lequel il a été produit, s'il y en a un.</translation>
    </message>
    <message>
      <source>The raster's CRS '{crs}' is on the Earth. If the image shows another body, areas and lengths will be wrong: assign the CRS that it was made in.</source>
      <translation>Le SCR du raster, « {crs} », est terrestre. Si l'image montre un autre corps, les aires et les longueurs seront fausses : assignez-lui le SCR dans lequel elle a été produite.</translation>
    </message>
    <message>
      <source>The raster shows {body}: areas and lengths are those of its own radius of {radius:,.1f} km. Models that were trained on images of the Moon may do worse there.</source>
      <translation>Le raster montre le corps {body} : les aires et les longueurs sont celles de son propre rayon de {radius:,.1f} km. Les modèles entraînés sur des images de la Lune peuvent y être moins bons.</translation>
    </message>
    <message>
      <source>no such file, or not a raster</source>
      <translation>le fichier n'existe pas ou n'est pas un raster</translation>
    </message>
    <message>
      <source>Raster '{path}' cannot be opened: {reason}. Expected a file that GDAL reads, e.g. GeoTIFF.</source>
      <translation>Impossible d'ouvrir le raster « {path} » : {reason}. Il faut un fichier que GDAL lit, par exemple un GeoTIFF.</translation>
    </message>
    <message>
      <source>'{path}' is a container of several rasters. Choose one of: {names}.</source>
      <translation>« {path} » est un conteneur de plusieurs rasters. Choisissez parmi : {names}.</translation>
    </message>
    <message>
      <source>'{path}' has {count} band(s); band {band} was asked for. Choose one it has.</source>
      <translation>« {path} » a {count} bande(s) ; la bande {band} a été demandée. Choisissez-en une qui existe.</translation>
    </message>
    <message>
      <source>The raster's geotransform cannot be inverted. Georeference the raster anew.</source>
      <translation>La géotransformation du raster n'est pas inversible. Géoréférencez à nouveau le raster.</translation>
    </message>
    <message>
      <source>Reading the mosaic</source>
      <translation>Lecture de la mosaïque</translation>
    </message>
    <message>
      <source>The ground size of the raster's pixels is not known; the model was trained on {gsd:.3g} m per pixel. The raster is read as it is.</source>
      <translation>La taille au sol des pixels du raster n'est pas connue ; le modèle a été entraîné à {gsd:.3g} m par pixel. Le raster est lu tel quel.</translation>
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: fractures look wider or narrower than it knows them. Resample the raster or choose another model.</source>
      <translation>Le raster a {own:.3g} m par pixel, le modèle a été entraîné à {gsd:.3g} m par pixel : les fractures paraissent plus larges ou plus étroites qu'il ne les connaît. Rééchantillonnez le raster ou choisissez un autre modèle.</translation>
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: it is read at {read:.3g} m per pixel ({kernel}); the result has that grid, {width} x {height} pixels.</source>
      <translation>Le raster a {own:.3g} m par pixel, le modèle a été entraîné à {gsd:.3g} m par pixel : il est lu à {read:.3g} m par pixel ({kernel}) ; le résultat a cette grille, {width} x {height} pixels.</translation>
    </message>
    <message>
      <source>cubic spline</source>
      <translation>spline cubique</translation>
    </message>
    <message>
      <source>cubic</source>
      <translation>convolution cubique</translation>
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: too coarse to be magnified, so it is read as it is. Only what looks like a fracture at that scale can be found, at least {width:.3g} m wide. Use a sharper image, or a model trained on such.</source>
      <translation>Le raster a {own:.3g} m par pixel, le modèle a été entraîné à {gsd:.3g} m par pixel : trop grossier pour être agrandi, il est lu tel quel. Seul peut être trouvé ce qui ressemble à une fracture à cette échelle, large d'au moins {width:.3g} m. Utilisez une image plus nette, ou un modèle entraîné sur de telles images.</translation>
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: fractures narrower than two of its pixels ({width:.3g} m) cannot be seen in it, however it is read.</source>
      <translation>Le raster a {own:.3g} m par pixel, le modèle a été entraîné à {gsd:.3g} m par pixel : les fractures plus étroites que deux de ses pixels ({width:.3g} m) n'y sont pas visibles, quelle que soit la façon de le lire.</translation>
    </message>
    <message>
      <source>The size of a pixel on the ground changes across the map: at its edges it is {lowest:.2g} to {highest:.2g} times that of the middle, by which the resolution is judged. Map it in parts, by extents, or reproject it to a CRS that is true to scale there.</source>
      <translation>La taille au sol d'un pixel varie sur la carte : à ses bords, elle vaut de {lowest:.2g} à {highest:.2g} fois celle du milieu, d'après laquelle la résolution est évaluée. Cartographiez-la par parties, par étendues, ou reprojetez-la dans un SCR qui y conserve l'échelle.</translation>
    </message>
    <message>
      <source>Stretch is '{method}'; expected one of: {methods}.</source>
      <translation>L'étirement est « {method} » ; il faut l'un de : {methods}.</translation>
    </message>
    <message>
      <source>{percent:g} % of the pixels lie between {low:g} and {high:g}, only {share:.1%} of the range from the smallest to the largest: the image becomes flat, and little will be found in it. Choose the stretch percentile_0.5.</source>
      <translation>{percent:g} % des pixels sont compris entre {low:g} et {high:g}, soit seulement {share:.1%} de l'intervalle du plus petit au plus grand : l'image perd son contraste et peu de choses y seront trouvées. Choisissez l'étirement percentile_0.5.</translation>
    </message>
    <message>
      <source>Reading the range of brightness</source>
      <translation>Lecture de l'étendue des luminosités</translation>
    </message>
    <message>
      <source>Sampling the brightness</source>
      <translation>Échantillonnage de la luminosité</translation>
    </message>
    <message>
      <source>the file is damaged or cut short</source>
      <translation>le fichier est endommagé ou tronqué</translation>
    </message>
    <message>
      <source>Reading columns {left}-{right}, rows {top}-{bottom} of '{path}' failed: {reason}. Copy or download the file again.</source>
      <translation>La lecture des colonnes {left}-{right}, lignes {top}-{bottom}, de « {path} » a échoué : {reason}. Copiez ou téléchargez à nouveau le fichier.</translation>
    </message>
    <message>
      <source>Reading and measuring detections</source>
      <translation>Lecture et mesure des détections</translation>
    </message>
    <message>
      <source>Detection {id} is left out: {error}</source>
      <translation>La détection {id} est ignorée : {error}</translation>
    </message>
    <message>
      <source>Feature {id} of region '{name}' has no area and is left out.</source>
      <translation>L'entité {id} de la région « {name} » n'a pas de surface et est ignorée.</translation>
    </message>
    <message>
      <source>No region has an area. Draw polygons around what was mapped, or give no regions.</source>
      <translation>Aucune région n'a de surface. Dessinez des polygones autour de ce qui a été cartographié, ou ne donnez pas de régions.</translation>
    </message>
    <message>
      <source>No region lies in the extent. Choose an extent on the regions, or leave it empty.</source>
      <translation>Aucune région ne se trouve dans l'étendue. Choisissez une étendue sur les régions, ou laissez-la vide.</translation>
    </message>
    <message>
      <source>Number of fractures</source>
      <translation>Nombre de fractures</translation>
    </message>
    <message>
      <source>Share as large or larger</source>
      <translation>Part aussi grande ou plus grande</translation>
    </message>
    <message>
      <source>log-normal</source>
      <translation>log-normale</translation>
    </message>
    <message>
      <source>fractures</source>
      <translation>fractures</translation>
    </message>
    <message>
      <source>log-normal, all</source>
      <translation>log-normale, toutes</translation>
    </message>
    <message>
      <source>power law, α = {alpha:.2f} ± {error:.2f}</source>
      <translation>loi de puissance, α = {alpha:.2f} ± {error:.2f}</translation>
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
      <translation>médiane {median:.2f}</translation>
    </message>
    <message>
      <source>Mean probability of a fracture's pixels</source>
      <translation>Probabilité moyenne des pixels d'une fracture</translation>
    </message>
    <message>
      <source>Cell size is {size:g} m; expected 0 (automatic) or more.</source>
      <translation>La taille de cellule est de {size:g} m ; attendu : 0 (automatique) ou plus.</translation>
    </message>
    <message>
      <source>There is no mapped area, so there is no density. Give region polygons.</source>
      <translation>Il n'y a pas d'aire cartographiée, donc pas de densité. Donnez des polygones de régions.</translation>
    </message>
    <message>
      <source>The middle of the regions is not on the body. Check the layer's CRS.</source>
      <translation>Le milieu des régions n'est pas sur le corps. Vérifiez le SCR de la couche.</translation>
    </message>
    <message>
      <source>Cells of {size:g} m would be {width:,} x {height:,}; at most {limit:,} are made. Choose larger cells or smaller regions.</source>
      <translation>Des cellules de {size:g} m seraient {width:,} x {height:,} ; au plus {limit:,} sont créées. Choisissez des cellules plus grandes ou des régions plus petites.</translation>
    </message>
    <message>
      <source>Mapped share of each cell</source>
      <translation>Part cartographiée de chaque cellule</translation>
    </message>
    <message>
      <source>Fracture density</source>
      <translation>Densité de fractures</translation>
    </message>
    <message>
      <source>'{path}' cannot be written: {error}. Check the folder and the free space.</source>
      <translation>Impossible d'écrire « {path} » : {error}. Vérifiez le dossier et l'espace libre.</translation>
    </message>
    <message>
      <source>Drawing the figures</source>
      <translation>Dessin des figures</translation>
    </message>
    <message>
      <source>Yellow: their convex hull.</source>
      <translation>Jaune : leur enveloppe convexe.</translation>
    </message>
    <message>
      <source>Yellow: outline of the mapped regions.</source>
      <translation>Jaune : contour des régions cartographiées.</translation>
    </message>
    <message>
      <source>Degrees of longitude and latitude; the scale bar holds for the middle of the map, from west to east.</source>
      <translation>Degrés de longitude et de latitude ; la barre d'échelle vaut pour le milieu de la carte, d'ouest en est.</translation>
    </message>
    <message>
      <source>Impact melt fractures (orange, n = {count:,}).</source>
      <translation>Fractures de fonte d'impact (orange, n = {count:,}).</translation>
    </message>
    <message>
      <source>Impact melt fractures (orange, n = {count:,}) on the mosaic {mosaic}.</source>
      <translation>Fractures de fonte d'impact (orange, n = {count:,}) sur la mosaïque {mosaic}.</translation>
    </message>
    <message>
      <source>Lengths and mean widths. (a, b) Numbers in bins of equal width in the logarithm, eight a decade. (c, d) Share of the fractures that are as large or larger. Dashed: log-normal of all sizes; solid: power law of the sizes from x&lt;sub&gt;min&lt;/sub&gt; (dotted) on.</source>
      <translation>Longueurs et largeurs moyennes. (a, b) Nombres par classes de largeur logarithmique égale, huit par décade. (c, d) Part des fractures aussi grandes ou plus grandes. Tirets : log-normale de toutes les tailles ; trait plein : loi de puissance des tailles à partir de x&lt;sub&gt;min&lt;/sub&gt; (pointillé).</translation>
    </message>
    <message>
      <source>Rose diagram of {count:,} branches of the centrelines: share of the total length by direction, in bins of {width:g}°, the same on both sides since an axis points both ways.</source>
      <translation>Rosace de {count:,} branches des lignes centrales : part de la longueur totale par direction, en classes de {width:g}°, identique des deux côtés puisqu'un axe pointe dans les deux sens.</translation>
    </message>
    <message>
      <source>The area of a petal is proportional to its share.</source>
      <translation>L'aire d'un pétale est proportionnelle à sa part.</translation>
    </message>
    <message>
      <source>The radius of a petal is proportional to its share.</source>
      <translation>Le rayon d'un pétale est proportionnel à sa part.</translation>
    </message>
    <message>
      <source>Blue: mean axis and its 95 % range.</source>
      <translation>Bleu : axe moyen et son intervalle à 95 %.</translation>
    </message>
    <message>
      <source>Fracture density P21: length of fractures per true ground area, in cells of {size:g} m. Cells without fractures are left clear.</source>
      <translation>Densité de fractures P21 : longueur de fractures par unité d'aire réelle au sol, en cellules de {size:g} m. Les cellules sans fractures restent transparentes.</translation>
    </message>
    <message>
      <source>What the network thinks of the {count:,} fractures: mean probability of each one's pixels. Where the network is well calibrated, a share as large as that is right; false alarms gather at the left end.</source>
      <translation>Ce que le réseau pense des {count:,} fractures : probabilité moyenne des pixels de chacune. Si le réseau est bien calibré, une part égale à cette probabilité est juste ; les fausses alarmes se concentrent à l'extrémité gauche.</translation>
    </message>
    <message>
      <source>Figures cannot be written to '{folder}': {error}. Choose another folder.</source>
      <translation>Impossible d'écrire les figures dans « {folder} » : {error}. Choisissez un autre dossier.</translation>
    </message>
    <message>
      <source>Fitting size distributions</source>
      <translation>Ajustement des distributions de tailles</translation>
    </message>
    <message>
      <source>January</source>
      <translation>janvier</translation>
    </message>
    <message>
      <source>February</source>
      <translation>février</translation>
    </message>
    <message>
      <source>March</source>
      <translation>mars</translation>
    </message>
    <message>
      <source>April</source>
      <translation>avril</translation>
    </message>
    <message>
      <source>May</source>
      <translation>mai</translation>
    </message>
    <message>
      <source>June</source>
      <translation>juin</translation>
    </message>
    <message>
      <source>July</source>
      <translation>juillet</translation>
    </message>
    <message>
      <source>August</source>
      <translation>août</translation>
    </message>
    <message>
      <source>September</source>
      <translation>septembre</translation>
    </message>
    <message>
      <source>October</source>
      <translation>octobre</translation>
    </message>
    <message>
      <source>November</source>
      <translation>novembre</translation>
    </message>
    <message>
      <source>December</source>
      <translation>décembre</translation>
    </message>
    <message>
      <source>Figure {number}.</source>
      <translation>Figure {number}.</translation>
    </message>
    <message>
      <source>Table {number}.</source>
      <translation>Tableau {number}.</translation>
    </message>
    <message>
      <source>{day} {month} {year}</source>
      <translation>{day} {month} {year}</translation>
    </message>
    <message>
      <source>Total length</source>
      <translation>Longueur totale</translation>
    </message>
    <message>
      <source>Mean length</source>
      <translation>Longueur moyenne</translation>
    </message>
    <message>
      <source>Mean width</source>
      <translation>Largeur moyenne</translation>
    </message>
    <message>
      <source>Mean axis</source>
      <translation>Axe moyen</translation>
    </message>
    <message>
      <source>Density P21</source>
      <translation>Densité P21</translation>
    </message>
    <message>
      <source>Areas are true square metres on the body's ellipsoid. A fracture is one connected detection, so a network whose members touch counts as one. It counts where a place inside it lies; s.d. is that of the sample. For comparison, Le Corre et al. (2025) give a mean of 1,854 m² with s.d. 4,015 m² in Crookes crater and 795 m² with 969 m² in Schomberger A.</source>
      <translation>Les aires sont en mètres carrés réels sur l'ellipsoïde du corps. Une fracture est une détection d'un seul tenant : un réseau dont les éléments se touchent compte pour une. Elle est comptée là où se trouve un point intérieur ; l'é.-t. (écart-type) est celui de l'échantillon. À titre de comparaison, Le Corre et al. (2025) donnent une moyenne de 1,854 m² avec un é.-t. de 4,015 m² dans le cratère Crookes, et de 795 m² avec 969 m² dans Schomberger A (virgule : séparateur de milliers).</translation>
    </message>
    <message>
      <source>Number and area</source>
      <translation>Nombre et aire</translation>
    </message>
    <message>
      <source>Small fractures are missing below what the mosaic resolves and the filters keep, and long ones are cut where the mapped area ends; both bend the distributions at their ends.</source>
      <translation>Les petites fractures manquent en dessous de ce que la mosaïque résout et de ce que les filtres gardent, et les longues sont coupées là où s'arrête l'aire cartographiée ; les deux effets infléchissent les distributions à leurs extrémités.</translation>
    </message>
    <message>
      <source>Length and width</source>
      <translation>Longueur et largeur</translation>
    </message>
    <message>
      <source>Mean axis {axis}° (clockwise from north, weighted with length).</source>
      <translation>Axe moyen {axis}° (dans le sens horaire depuis le nord, pondéré par la longueur).</translation>
    </message>
    <message>
      <source>The branches have a preferred direction (Rayleigh's test, p {chance}).</source>
      <translation>Les branches ont une direction préférentielle (test de Rayleigh, p {chance}).</translation>
    </message>
    <message>
      <source>The branches show no preferred direction (Rayleigh's test, p {chance}).</source>
      <translation>Les branches ne montrent pas de direction préférentielle (test de Rayleigh, p {chance}).</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Direction</translation>
    </message>
    <message>
      <source>P20: fractures per area; P21: length per area, lengths cut at the regions' borders; P22: share of the ground that is fracture.</source>
      <translation>P20 : fractures par unité d'aire ; P21 : longueur par unité d'aire, longueurs coupées aux limites des régions ; P22 : part du sol occupée par des fractures.</translation>
    </message>
    <message>
      <source>Density</source>
      <translation>Densité</translation>
    </message>
    <message>
      <source>How far to trust the detections</source>
      <translation>Confiance à accorder aux détections</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Figures</translation>
    </message>
    <message>
      <source>How it was made</source>
      <translation>Comment tout cela a été produit</translation>
    </message>
    <message>
      <source>Fracture density P21 [km/km²]</source>
      <translation>Densité de fractures P21 [km/km²]</translation>
    </message>
    <message>
      <source>The mapped area is that of the given regions.</source>
      <translation>L'aire cartographiée est celle des régions données.</translation>
    </message>
    <message>
      <source>The mapped area is that of the mosaic's valid pixels, since no regions were given.</source>
      <translation>L'aire cartographiée est celle des pixels valides de la mosaïque, car aucune région n'a été donnée.</translation>
    </message>
    <message>
      <source>The mapped area is that of the mosaic's valid pixels in the extent, since no regions were given.</source>
      <translation>L'aire cartographiée est celle des pixels valides de la mosaïque dans l'étendue, car aucune région n'a été donnée.</translation>
    </message>
    <message>
      <source>The mapped area is that of the convex hull of the fractures, since neither regions nor a mosaic were given: too small an area, so that densities come out too high.</source>
      <translation>L'aire cartographiée est celle de l'enveloppe convexe des fractures, car ni régions ni mosaïque n'ont été données : une aire trop petite, de sorte que les densités sont trop élevées.</translation>
    </message>
    <message>
      <source>Nothing was mapped, since there are neither regions nor a mosaic nor fractures.</source>
      <translation>Rien n'a été cartographié, car il n'y a ni régions, ni mosaïque, ni fractures.</translation>
    </message>
    <message>
      <source>Impact melt fractures</source>
      <translation>Fractures de fonte d'impact</translation>
    </message>
    <message>
      <source>The report's figures are drawn with matplotlib, which is missing ({error}). Install it with Plugins &gt; IMFMapper &gt; Install dependencies, or 'python3 -m pip install matplotlib'.</source>
      <translation>Les figures du rapport sont dessinées avec matplotlib, qui manque ({error}). Installez-le avec Extensions &gt; IMFMapper &gt; Installer les dépendances, ou « python3 -m pip install matplotlib ».</translation>
    </message>
    <message>
      <source>raster '{path}'</source>
      <translation>le raster « {path} »</translation>
    </message>
    <message>
      <source>The layer of detections</source>
      <translation>La couche des détections</translation>
    </message>
    <message>
      <source>Places of the fractures</source>
      <translation>Emplacements des fractures</translation>
    </message>
    <message>
      <source>Figures of {name}</source>
      <translation>Chiffres de {name}</translation>
    </message>
    <message>
      <source>Fractures by region</source>
      <translation>Fractures par région</translation>
    </message>
    <message>
      <source>Mapped area [km²]</source>
      <translation>Aire cartographiée [km²]</translation>
    </message>
    <message>
      <source>Total area [m²]</source>
      <translation>Aire totale [m²]</translation>
    </message>
    <message>
      <source>Mean area [m²]</source>
      <translation>Aire moyenne [m²]</translation>
    </message>
    <message>
      <source>s.d. [m²]</source>
      <translation>é.-t. [m²]</translation>
    </message>
    <message>
      <source>Median [m²]</source>
      <translation>Médiane [m²]</translation>
    </message>
    <message>
      <source>Largest [m²]</source>
      <translation>Maximum [m²]</translation>
    </message>
    <message>
      <source>Fracture density by region</source>
      <translation>Densité de fractures par région</translation>
    </message>
    <message>
      <source>Length [km]</source>
      <translation>Longueur [km]</translation>
    </message>
    <message>
      <source>P22, area [%]</source>
      <translation>P22, aire [%]</translation>
    </message>
    <message>
      <source>Sizes of the fractures</source>
      <translation>Tailles des fractures</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Grandeur</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Moyenne</translation>
    </message>
    <message>
      <source>s.d.</source>
      <translation>é.-t.</translation>
    </message>
    <message>
      <source>Median</source>
      <translation>Médiane</translation>
    </message>
    <message>
      <source>Largest</source>
      <translation>Maximum</translation>
    </message>
    <message>
      <source>Log-normal distributions of all sizes (of ln x), with standard errors</source>
      <translation>Distributions log-normales de toutes les tailles (de ln x), avec erreurs types</translation>
    </message>
    <message>
      <source>Power laws of the tails: exponent α with standard error and 95 % range, beginning of the tail with 95 % range, distance and plausibility, likelihood ratio against a log-normal and its p</source>
      <translation>Lois de puissance des queues : exposant α avec erreur type et intervalle à 95 %, début de la queue avec intervalle à 95 %, distance et plausibilité, rapport de vraisemblance (RV) avec une log-normale et son p</translation>
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
      <translation>Directions</translation>
    </message>
    <message>
      <source>Mean axis [°]</source>
      <translation>Axe moyen [°]</translation>
    </message>
    <message>
      <source>Circular variance</source>
      <translation>Variance circulaire</translation>
    </message>
    <message>
      <source>Rayleigh p</source>
      <translation>p de Rayleigh</translation>
    </message>
    <message>
      <source>Rose diagram</source>
      <translation>Rosace</translation>
    </message>
    <message>
      <source>From [°]</source>
      <translation>De [°]</translation>
    </message>
    <message>
      <source>To [°]</source>
      <translation>À [°]</translation>
    </message>
    <message>
      <source>Area [m²]</source>
      <translation>Aire [m²]</translation>
    </message>
    <message>
      <source>All regions</source>
      <translation>Toutes les régions</translation>
    </message>
    <message>
      <source>Outside the regions</source>
      <translation>Hors des régions</translation>
    </message>
    <message>
      <source>Mosaic</source>
      <translation>Mosaïque</translation>
    </message>
    <message>
      <source>Convex hull</source>
      <translation>Enveloppe convexe</translation>
    </message>
    <message>
      <source>Against a log-normal of the same tail the power law is likelier (normalised likelihood ratio {ratio}, p = {chance:.2f}).</source>
      <translation>Face à une log-normale de la même queue, la loi de puissance est plus vraisemblable (rapport de vraisemblance normalisé {ratio}, p = {chance:.2f}).</translation>
    </message>
    <message>
      <source>Against a log-normal of the same tail the log-normal is likelier (normalised likelihood ratio {ratio}, p = {chance:.2f}).</source>
      <translation>Face à une log-normale de la même queue, c'est la log-normale qui est plus vraisemblable (rapport de vraisemblance normalisé {ratio}, p = {chance:.2f}).</translation>
    </message>
    <message>
      <source>Against a log-normal of the same tail the data do not decide between the two (normalised likelihood ratio {ratio}, p = {chance:.2f}).</source>
      <translation>Face à une log-normale de la même queue, les données ne permettent pas de trancher (rapport de vraisemblance normalisé {ratio}, p = {chance:.2f}).</translation>
    </message>
    <message>
      <source>1 impact melt fracture of {length} km in all.</source>
      <translation>1 fracture de fonte d'impact, de {length} km en tout.</translation>
    </message>
    <message>
      <source>{count:,} impact melt fractures of {length} km in all.</source>
      <translation>{count:,} fractures de fonte d'impact, de {length} km en tout.</translation>
    </message>
    <message>
      <source>The mapped ground has {area} km²: {density} km of fracture per km².</source>
      <translation>Le terrain cartographié a {area} km² : {density} km de fractures par km².</translation>
    </message>
    <message>
      <source>{length} km of it lie on {area} km² of mapped ground: {density} km of fracture per km².</source>
      <translation>Sur ce total, {length} km se trouvent sur {area} km² de terrain cartographié : {density} km de fractures par km².</translation>
    </message>
    <message>
      <source>No fracture was found.</source>
      <translation>Aucune fracture n'a été trouvée.</translation>
    </message>
    <message>
      <source>No fracture was found on {area} km² of mapped ground.</source>
      <translation>Aucune fracture n'a été trouvée sur {area} km² de terrain cartographié.</translation>
    </message>
    <message>
      <source>Either there is none, or every detection was rejected: look at the rejected layer and at the probability raster before concluding.</source>
      <translation>Soit il n'y en a pas, soit toutes les détections ont été rejetées : regardez la couche des détections rejetées et le raster de probabilité avant de conclure.</translation>
    </message>
    <message>
      <source>&lt;b&gt;{name}:&lt;/b&gt; fewer than {count} fractures of different size allow no fit.</source>
      <translation>&lt;b&gt;{name} :&lt;/b&gt; moins de {count} fractures de tailles différentes ne permettent aucun ajustement.</translation>
    </message>
    <message>
      <source>&lt;b&gt;{name}:&lt;/b&gt; log-normal with μ = {mu} and σ = {sigma} (of ln x).</source>
      <translation>&lt;b&gt;{name} :&lt;/b&gt; log-normale avec μ = {mu} et σ = {sigma} (de ln x).</translation>
    </message>
    <message>
      <source>The tail from x&lt;sub&gt;min&lt;/sub&gt; = {start} m on ({count:,} fractures) follows a power law of density exponent α = {alpha}, which is plausible (p = {chance:.2f}).</source>
      <translation>La queue à partir de x&lt;sub&gt;min&lt;/sub&gt; = {start} m ({count:,} fractures) suit une loi de puissance d'exposant de densité α = {alpha}, qui est plausible (p = {chance:.2f}).</translation>
    </message>
    <message>
      <source>The tail from x&lt;sub&gt;min&lt;/sub&gt; = {start} m on ({count:,} fractures) follows a power law of density exponent α = {alpha}, which is ruled out (p = {chance:.2f}).</source>
      <translation>La queue à partir de x&lt;sub&gt;min&lt;/sub&gt; = {start} m ({count:,} fractures) donne une loi de puissance d'exposant de densité α = {alpha}, qui est exclue (p = {chance:.2f}).</translation>
    </message>
    <message>
      <source>Ranges and p rest on {count} samples of each kind, drawn with a fixed seed.</source>
      <translation>Les intervalles et p reposent sur {count} échantillons de chaque sorte, tirés avec une graine fixe.</translation>
    </message>
    <message>
      <source>Areas, lengths and densities are on the body's ellipsoid, whatever the map's projection. Length is that of the centreline, all branches; mean width is area over length.</source>
      <translation>Les aires, longueurs et densités sont sur l'ellipsoïde du corps, quelle que soit la projection de la carte. La longueur est celle de la ligne centrale, toutes branches comprises ; la largeur moyenne est l'aire divisée par la longueur.</translation>
    </message>
    <message>
      <source>Power laws are fitted by maximum likelihood, α = 1 + n / Σ ln(x / x&lt;sub&gt;min&lt;/sub&gt;), to the tail for which the Kolmogorov-Smirnov distance is smallest; the standard error of α is (α − 1)/√n; ranges are 2.5 % and 97.5 % quantiles of a bootstrap that seeks x&lt;sub&gt;min&lt;/sub&gt; anew, and p is the share of synthetic samples that lie farther from their own fit than the data: below {limit:g} the power law is ruled out (Clauset et al., 2009).</source>
      <translation>Les lois de puissance sont ajustées par maximum de vraisemblance, α = 1 + n / Σ ln(x / x&lt;sub&gt;min&lt;/sub&gt;), à la queue pour laquelle la distance de Kolmogorov-Smirnov est la plus petite ; l'erreur type de α est (α − 1)/√n ; les intervalles sont les quantiles à 2.5 % et 97.5 % d'un bootstrap qui cherche x&lt;sub&gt;min&lt;/sub&gt; à nouveau, et p est la part des échantillons synthétiques plus éloignés de leur propre ajustement que les données : en dessous de {limit:g}, la loi de puissance est exclue (Clauset et al., 2009).</translation>
    </message>
    <message>
      <source>A normalised likelihood ratio above 0 speaks for the power law, below 0 for the log-normal.</source>
      <translation>Un rapport de vraisemblance normalisé supérieur à 0 plaide pour la loi de puissance, inférieur à 0 pour la log-normale.</translation>
    </message>
    <message>
      <source>Directions are axes in bins of {width:g}°; mean axis and circular variance come from doubled angles weighted with length (Mardia &amp;amp; Jupp, 2000), the 95 % range from a bootstrap, and Rayleigh's test counts each branch once (Zar, 1999).</source>
      <translation>Les directions sont des axes en classes de {width:g}° ; l'axe moyen et la variance circulaire proviennent des angles doublés, pondérés par la longueur (Mardia &amp;amp; Jupp, 2000), l'intervalle à 95 % d'un bootstrap, et le test de Rayleigh compte chaque branche une fois (Zar, 1999).</translation>
    </message>
    <message>
      <source>P20, P21 and P22 are named as in Sanderson &amp;amp; Nixon (2015).</source>
      <translation>P20, P21 et P22 sont nommées comme dans Sanderson &amp;amp; Nixon (2015).</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <source>References</source>
      <translation>Références</translation>
    </message>
    <message>
      <source>A geometry of CRS '{crs}' has no place in CRS '{target_crs}'. Check that the layer has the right CRS, or reproject it first.</source>
      <translation>Une géométrie du SCR « {crs} » n'a pas de place dans le SCR « {target_crs} ». Vérifiez que la couche a le bon SCR, ou reprojetez-la d'abord.</translation>
    </message>
    <message>
      <source>Feature {id} has the status '{status}'; expected one of: {statuses} (none is unreviewed). Correct the feature, or choose the field that holds the status.</source>
      <translation>L'entité {id} a le statut « {status} » ; il faut l'un de : {statuses} (vide signifie unreviewed). Corrigez l'entité ou choisissez le champ qui contient le statut.</translation>
    </message>
    <message>
      <source>The sun's direction needs the Python package scipy, which is missing. Install it, e.g. with 'python3 -m pip install scipy', or leave the direction empty.</source>
      <translation>La direction du Soleil demande le paquet Python scipy, qui manque. Installez-le, p. ex. avec « python3 -m pip install scipy », ou laissez la direction vide.</translation>
    </message>
    <message>
      <source>The sun's direction is {azimuth}; expected degrees, e.g. 90.</source>
      <translation>La direction du Soleil est {azimuth} ; des degrés étaient attendus, p. ex. 90.</translation>
    </message>
    <message>
      <source>Mosaic '{path}'</source>
      <translation>Mosaïque « {path} »</translation>
    </message>
    <message>
      <source>the raster</source>
      <translation>le raster</translation>
    </message>
    <message>
      <source>folded batch norms</source>
      <translation>normalisations par lot intégrées</translation>
    </message>
    <message>
      <source>fused convolutions</source>
      <translation>convolutions fusionnées</translation>
    </message>
    <message>
      <source>The network runs without {what}: {error}</source>
      <translation>Le réseau s'exécute sans {what} : {error}</translation>
    </message>
    <message>
      <source>The network runs without {what}: logits would change by {difference:.1e} of the largest.</source>
      <translation>Le réseau s'exécute sans {what} : les logits changeraient de {difference:.1e} fois le plus grand.</translation>
    </message>
    <message>
      <source>Reading what an unfinished run has done</source>
      <translation>Lecture de ce qu'une exécution inachevée a fait</translation>
    </message>
    <message>
      <source>One tile of {size} px does not fit the graphics card's memory. Close other programs that use it, choose a lighter model, or DEVICE 'cpu'.</source>
      <translation>Une tuile de {size} px ne tient pas dans la mémoire de la carte graphique. Fermez les autres programmes qui l'utilisent, choisissez un modèle plus léger, ou DEVICE « cpu ».</translation>
    </message>
    <message>
      <source>One tile of {size} px does not fit memory. Close other programs that use it, choose a lighter model, or DEVICE 'cpu'.</source>
      <translation>Une tuile de {size} px ne tient pas en mémoire. Fermez les autres programmes qui l'utilisent, choisissez un modèle plus léger, ou DEVICE « cpu ».</translation>
    </message>
    <message>
      <source>'{folder}' has {free:,.0f} MiB free; the map and what is kept to continue from may take {needed:,.0f} MiB. Should the disk become full, make room and run again: nothing is lost.</source>
      <translation>Il reste {free:,.0f} Mio libres dans « {folder} » ; la carte et ce qui est gardé pour pouvoir continuer peuvent en prendre {needed:,.0f}. Si le disque se remplit, faites de la place et relancez : rien n'est perdu.</translation>
    </message>
    <message>
      <source>model</source>
      <translation>modèle</translation>
    </message>
    <message>
      <source>overlap</source>
      <translation>chevauchement</translation>
    </message>
    <message>
      <source>shifts</source>
      <translation>grilles décalées</translation>
    </message>
    <message>
      <source>extent</source>
      <translation>étendue</translation>
    </message>
    <message>
      <source>regions</source>
      <translation>régions</translation>
    </message>
    <message>
      <source>batch size</source>
      <translation>taille de lot</translation>
    </message>
    <message>
      <source>screening</source>
      <translation>présélection</translation>
    </message>
    <message>
      <source>device</source>
      <translation>périphérique de calcul</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>précision</translation>
    </message>
    <message>
      <source>software</source>
      <translation>logiciels</translation>
    </message>
    <message>
      <source>input</source>
      <translation>entrée</translation>
    </message>
    <message>
      <source>input files</source>
      <translation>fichiers d'entrée</translation>
    </message>
    <message>
      <source>band</source>
      <translation>bande</translation>
    </message>
    <message>
      <source>grid</source>
      <translation>grille</translation>
    </message>
    <message>
      <source>reading</source>
      <translation>lecture</translation>
    </message>
    <message>
      <source>pixels</source>
      <translation>pixels</translation>
    </message>
    <message>
      <source>What was done is kept in '{folder}'. Run again with the same parameters to continue.</source>
      <translation>Ce qui a été fait est conservé dans « {folder} ». Relancez avec les mêmes paramètres pour continuer.</translation>
    </message>
    <message>
      <source>An unfinished run into the same file is kept in another format. Starting anew.</source>
      <translation>Une exécution inachevée vers le même fichier est gardée dans un autre format. Elle est recommencée à zéro.</translation>
    </message>
    <message>
      <source>An unfinished run into the same file differs in: {names}. Starting anew.</source>
      <translation>Une exécution inachevée vers le même fichier diffère par : {names}. Elle est recommencée à zéro.</translation>
    </message>
    <message>
      <source>'{path}' is being made by another run that has not ended. Wait for it, stop it, or choose another name.</source>
      <translation>« {path} » est en cours de production par une autre exécution, qui n'est pas terminée. Attendez-la, arrêtez-la ou choisissez un autre nom.</translation>
    </message>
    <message>
      <source>Tile {done:,} of {planned:,}</source>
      <translation>Tuile {done:,} sur {planned:,}</translation>
    </message>
    <message>
      <source>Threshold is {threshold}; expected a probability above 0 and below 1.</source>
      <translation>Le seuil est {threshold} ; il faut une probabilité supérieure à 0 et inférieure à 1.</translation>
    </message>
    <message>
      <source>Overlap is {percent} %; expected 0 (as published) to 75 %.</source>
      <translation>Le chevauchement est de {percent} % ; il faut de 0 (comme dans la publication) à 75 %.</translation>
    </message>
    <message>
      <source>Shifts is {shifts}; expected {counts}.</source>
      <translation>Le nombre de grilles décalées est {shifts} ; il faut l'un de : {counts}.</translation>
    </message>
    <message>
      <source>Batch size is {size}; expected 0 (automatic) or more.</source>
      <translation>La taille de lot est {size} ; il faut 0 (automatique) ou plus.</translation>
    </message>
    <message>
      <source>Screening tile {done:,} of {planned:,}</source>
      <translation>Présélection, tuile {done:,} sur {planned:,}</translation>
    </message>
    <message>
      <source>Screening at {threshold} with a margin of {margin} px; expected a probability above 0 and below 1, and a margin of 0 px or more.</source>
      <translation>Présélection à {threshold} avec une marge de {margin} px ; il faut une probabilité supérieure à 0 et inférieure à 1, et une marge de 0 px ou plus.</translation>
    </message>
    <message>
      <source>'{model}' looks first, for {threshold:g} and more.</source>
      <translation>« {model} » regarde d'abord, à partir d'une probabilité de {threshold:g}.</translation>
    </message>
    <message>
      <source>It saw something in or near {left:,} of {planned:,} tiles.</source>
      <translation>Il a vu quelque chose dans {left:,} tuile(s) sur {planned:,} ou à proximité.</translation>
    </message>
    <message>
      <source>Some tiles exceed the numbers of {precision}; those are computed in float32.</source>
      <translation>Certaines tuiles dépassent les nombres de {precision} ; elles sont calculées en float32.</translation>
    </message>
    <message>
      <source>Model '{model}' gives values that are no numbers (NaN or infinite): its weights are damaged, or its training failed. Choose another model.</source>
      <translation>Le modèle « {model} » donne des valeurs qui ne sont pas des nombres (NaN ou infinies) : ses poids sont endommagés, ou son entraînement a échoué. Choisissez un autre modèle.</translation>
    </message>
    <message>
      <source>{tiles} tiles at once do not fit the memory: going on with {limit}.</source>
      <translation>{tiles} tuiles à la fois ne tiennent pas en mémoire : la suite se fait par {limit}.</translation>
    </message>
    <message>
      <source>No tile touches the region. Choose a region on the raster, in a CRS of the same body.</source>
      <translation>Aucune tuile ne touche la région. Choisissez une région située sur le raster, dans un SCR du même corps.</translation>
    </message>
    <message>
      <source>Seam rule is '{rule}'; expected one of: {rules}.</source>
      <translation>La règle de raccord est « {rule} » ; il faut l'une de : {rules}.</translation>
    </message>
    <message>
      <source>'{path}' has {count} band(s); tracking band {band} was asked for. Choose one it has.</source>
      <translation>« {path} » a {count} bande(s) ; la bande de suivi {band} a été demandée. Choisissez-en une qui existe.</translation>
    </message>
    <message>
      <source>Reading the tracking band</source>
      <translation>Lecture de la bande de suivi</translation>
    </message>
    <message>
      <source>Reading the tracking band of '{path}' failed: {reason}.</source>
      <translation>La lecture de la bande de suivi de « {path} » a échoué : {reason}.</translation>
    </message>
    <message>
      <source>Looking for seams</source>
      <translation>Recherche des raccords</translation>
    </message>
    <message>
      <source>Outlines that were moved to another CRS since the review began: {count}. Whether they were reshaped is not known, so only their status counts. Give the review in its own CRS, or set the status of reshaped ones to edited.</source>
      <translation>Contours passés dans un autre SCR depuis le début de la revue : {count}. On ne sait pas s'ils ont été corrigés ; seul leur statut compte donc. Donnez la revue dans son propre SCR, ou mettez le statut de ceux qui ont été corrigés à edited.</translation>
    </message>
    <message>
      <source>Planning tiles</source>
      <translation>Planification des tuiles</translation>
    </message>
    <message>
      <source>Tile size is {size} px; expected at least {least} px.</source>
      <translation>La taille des tuiles est de {size} px ; il faut au moins {least} px.</translation>
    </message>
    <message>
      <source>Split is '{split}'; expected one of: {splits}.</source>
      <translation>La répartition est « {split} » ; il faut l'une de : {splits}.</translation>
    </message>
    <message>
      <source>Validation share is {share}; expected 0 or more and less than 1.</source>
      <translation>La part pour la validation est de {share} ; il faut 0 ou plus et moins de 1.</translation>
    </message>
    <message>
      <source>Seed is {seed}; expected 0 or more.</source>
      <translation>La graine aléatoire est {seed} ; il faut 0 ou plus.</translation>
    </message>
    <message>
      <source>Without labels every tile is empty. Give a label layer, or keep empty tiles.</source>
      <translation>Sans étiquettes, toutes les tuiles sont vides. Donnez une couche d'étiquettes, ou gardez les tuiles vides.</translation>
    </message>
    <message>
      <source>No tile is left: no tile holds valid pixels. Check that the labels lie on the raster, the extent and the no-data value.</source>
      <translation>Il ne reste aucune tuile : aucune ne contient de pixels valides. Vérifiez que les étiquettes se trouvent sur le raster, l'étendue et la valeur sans données.</translation>
    </message>
    <message>
      <source>No tile is left: no tile holds valid pixels and fractures. Check that the labels lie on the raster, the extent and the no-data value.</source>
      <translation>Il ne reste aucune tuile : aucune ne contient à la fois des pixels valides et des fractures. Vérifiez que les étiquettes se trouvent sur le raster, l'étendue et la valeur sans données.</translation>
    </message>
    <message>
      <source>No tile holds a fracture, so nothing can be learnt or measured on them. Check that the labels lie on the raster, if there should be fractures.</source>
      <translation>Aucune tuile ne contient de fracture : rien ne peut y être appris ni mesuré. Vérifiez que les étiquettes se trouvent sur le raster, s'il devrait y avoir des fractures.</translation>
    </message>
    <message>
      <source>No training tile holds a fracture, so nothing can be learnt from them. Choose another seed, smaller tiles or a smaller share for validation, or label more fractures.</source>
      <translation>Aucune tuile d'entraînement ne contient de fracture : rien ne peut y être appris. Choisissez une autre graine, des tuiles plus petites ou une part plus petite pour la validation, ou étiquetez davantage de fractures.</translation>
    </message>
    <message>
      <source>No validation tile holds a fracture, so recall and F1 cannot be measured on them and no best epoch be chosen. Choose another seed or smaller tiles, or label more fractures.</source>
      <translation>Aucune tuile de validation ne contient de fracture : le rappel et le F1 ne peuvent pas y être mesurés, ni la meilleure époque choisie. Choisissez une autre graine ou des tuiles plus petites, ou étiquetez davantage de fractures.</translation>
    </message>
    <message>
      <source>Tile {number} of {count}</source>
      <translation>Tuile {number} sur {count}</translation>
    </message>
    <message>
      <source>The loss became {loss} in epoch {epoch}: training diverged. Lower LEARNING_RATE and start again. What earlier epochs left is kept.</source>
      <translation>La perte est devenue {loss} à l'époque {epoch} : l'entraînement a divergé. Réduisez LEARNING_RATE et recommencez. Ce que les époques précédentes ont laissé est conservé.</translation>
    </message>
    <message>
      <source>BCE loss</source>
      <translation>Perte BCE</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>Époque</translation>
    </message>
    <message>
      <source>best {f1:.3f} (epoch {epoch})</source>
      <translation>meilleur {f1:.3f} (époque {epoch})</translation>
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}. What earlier epochs left is kept: make room, close the file in other programs, and run again with RESUME to go on.</source>
      <translation>Impossible d'écrire « {path} » : {reason}. Ce que les époques précédentes ont laissé est conservé : libérez de l'espace, fermez le fichier dans les autres programmes et relancez avec RESUME pour continuer.</translation>
    </message>
    <message>
      <source>'{name}' is left as it was before this run.</source>
      <translation>« {name} » reste tel qu'il était avant cette exécution.</translation>
    </message>
    <message>
      <source>What was done is kept. Run again with the same settings and RESUME to go on after epoch {epoch}.</source>
      <translation>Ce qui a été fait est conservé. Relancez avec les mêmes paramètres et RESUME pour continuer après l'époque {epoch}.</translation>
    </message>
    <message>
      <source>The curves were not drawn: the package 'matplotlib' is not installed.</source>
      <translation>Les courbes n'ont pas été tracées : le paquet « matplotlib » n'est pas installé.</translation>
    </message>
    <message>
      <source>'{path}' does not show all epochs. Free its place and run again with RESUME, which writes it anew.</source>
      <translation>« {path} » ne montre pas toutes les époques. Libérez sa place et relancez avec RESUME, qui l'écrit à nouveau.</translation>
    </message>
    <message>
      <source>'{path}' cannot be written ({reason}): it may be open in another program, or something else has its place. The training goes on and tries again after the next epoch.</source>
      <translation>Impossible d'écrire « {path} » ({reason}) : il est peut-être ouvert dans un autre programme, ou autre chose occupe sa place. L'entraînement continue et réessaie après l'époque suivante.</translation>
    </message>
    <message>
      <source>Downloading '{name}' ({size:.0f} MB).</source>
      <translation>Téléchargement de « {name} » ({size:.0f} Mo).</translation>
    </message>
    <message>
      <source>the server does not say how large it is</source>
      <translation>le serveur ne dit pas sa taille</translation>
    </message>
    <message>
      <source>'{url}' cannot be downloaded: {reason}</source>
      <translation>Impossible de télécharger « {url} » : {reason}</translation>
    </message>
    <message>
      <source>Training: {name} is {value}; at least {least} is expected.</source>
      <translation>Entraînement : {name} vaut {value} ; il faut au moins {least}.</translation>
    </message>
    <message>
      <source>Training: learning rate is {value}; above 0 and at most 1 is expected.</source>
      <translation>Entraînement : le taux d'apprentissage est de {value} ; il faut plus de 0 et au plus 1.</translation>
    </message>
    <message>
      <source>Training: average_decay is {value}; 0 to below 1 is expected.</source>
      <translation>Entraînement : average_decay vaut {value} ; il faut 0 ou plus et moins de 1.</translation>
    </message>
    <message>
      <source>Training: {name} is '{value}'; {one} or {other} is expected.</source>
      <translation>Entraînement : {name} vaut « {value} » ; il faut {one} ou {other}.</translation>
    </message>
    <message>
      <source>torchvision's COCO weights</source>
      <translation>les poids COCO de torchvision</translation>
    </message>
    <message>
      <source>torchvision's COCO weights (backbone and head)</source>
      <translation>les poids COCO de torchvision (tronc et tête)</translation>
    </message>
    <message>
      <source>torchvision's ImageNet weights</source>
      <translation>les poids ImageNet de torchvision</translation>
    </message>
    <message>
      <source>torchvision's ImageNet weights (backbone)</source>
      <translation>les poids ImageNet de torchvision (tronc)</translation>
    </message>
    <message>
      <source>random weights</source>
      <translation>des poids aléatoires</translation>
    </message>
    <message>
      <source>The start checkpoint decides the architecture: {architecture}.</source>
      <translation>Le point de contrôle de départ décide de l'architecture : {architecture}.</translation>
    </message>
    <message>
      <source>Training starts from the checkpoint '{name}' (SHA-256 {sha256}).</source>
      <translation>L'entraînement part du point de contrôle « {name} » (SHA-256 {sha256}).</translation>
    </message>
    <message>
      <source>Training starts from {origin}.</source>
      <translation>Point de départ de l'entraînement : {origin}.</translation>
    </message>
    <message>
      <source>{weights} cannot be fetched ({error}).</source>
      <translation>Impossible de récupérer {weights} ({error}).</translation>
    </message>
    <message>
      <source>Nothing to resume: '{name}' is not there. Training starts from the beginning.</source>
      <translation>Rien à reprendre : « {name} » n'existe pas. L'entraînement part du début.</translation>
    </message>
    <message>
      <source>'{name}' is of a run with the same settings and tiles that finished {count} epochs. As RESUME is off, this run starts anew and replaces that one and its checkpoints after its first epoch. To go on from it instead, cancel before that and turn RESUME on.</source>
      <translation>« {name} » provient d'une exécution aux mêmes paramètres et sur les mêmes tuiles ; époques terminées : {count}. Comme RESUME est désactivé, cette exécution repart de zéro et remplace l'autre et ses points de contrôle après sa première époque. Pour la reprendre plutôt, annulez avant cela et activez RESUME.</translation>
    </message>
    <message>
      <source>'{path}' is damaged, or not the state of a training run, so nothing can be resumed from it. Delete it to start from the beginning, or put a copy in its place.</source>
      <translation>« {path} » est endommagé ou n'est pas l'état d'un entraînement : rien ne peut être repris à partir de lui. Supprimez-le pour recommencer depuis le début, ou mettez une copie à sa place.</translation>
    </message>
    <message>
      <source>'{path}' is not the state of a training run. Choose another OUTPUT.</source>
      <translation>« {path} » n'est pas l'état d'une exécution d'entraînement. Choisissez un autre OUTPUT.</translation>
    </message>
    <message>
      <source>'{name}' is not what this run had written for its best epoch, {best_epoch}: it was replaced or removed since. The last epoch, {epoch}, takes its place until a better one comes.</source>
      <translation>« {name} » n'est pas ce que cette exécution avait écrit pour sa meilleure époque, {best_epoch} : il a été remplacé ou supprimé depuis. La dernière époque, {epoch}, prend sa place jusqu'à ce qu'une meilleure arrive.</translation>
    </message>
    <message>
      <source>The epochs so far were trained on {before}, this run goes on with {now}: its figures will differ a little from those of a run that was never interrupted.</source>
      <translation>Les époques précédentes ont été entraînées sur {before}, cette exécution continue sur {now} : ses chiffres différeront un peu de ceux d'une exécution jamais interrompue.</translation>
    </message>
    <message>
      <source>Resumed after epoch {epoch}; best so far epoch {best_epoch}.</source>
      <translation>Reprise après l'époque {epoch} ; la meilleure jusqu'ici est l'époque {best_epoch}.</translation>
    </message>
    <message>
      <source>Resumed after epoch {epoch}; best so far epoch {best_epoch} with F1 {best_f1:.3f}.</source>
      <translation>Reprise après l'époque {epoch} ; la meilleure jusqu'ici est l'époque {best_epoch}, avec un F1 de {best_f1:.3f}.</translation>
    </message>
    <message>
      <source>{name} was {before}, is {now}</source>
      <translation>{name} valait {before}, vaut {now}</translation>
    </message>
    <message>
      <source>'{name}' is of a run with other settings: {changes}. Use the same settings, or turn RESUME off.</source>
      <translation>« {name} » provient d'une exécution aux paramètres différents : {changes}. Utilisez les mêmes paramètres, ou désactivez RESUME.</translation>
    </message>
    <message>
      <source>'{name}' is of a run on other tiles or processes. Use the same, or turn RESUME off.</source>
      <translation>« {name} » provient d'une exécution sur d'autres tuiles ou processus. Utilisez les mêmes, ou désactivez RESUME.</translation>
    </message>
    <message>
      <source>Tile file '{path}' has {width} x {height} pixels; its dataset.json says {size} x {size}. Tile the raster again, or take the tile out of dataset.json.</source>
      <translation>Le fichier de tuile « {path} » a {width} x {height} pixels ; son dataset.json indique {size} x {size}. Découpez à nouveau le raster en tuiles ou retirez la tuile de dataset.json.</translation>
    </message>
    <message>
      <source>A process that reads tiles has ended ({reason}): memory, or what processes share of it, may be full. Go on with RESUME and fewer workers.</source>
      <translation>Un processus qui lit des tuiles s'est arrêté ({reason}) : la mémoire, ou ce que les processus en partagent, est peut-être pleine. Continuez avec RESUME et moins de processus (workers).</translation>
    </message>
    <message>
      <source>Batches of {count} tiles do not fit the memory of device '{device}'. Halve BATCH_SIZE and start again. If another program took the memory, close it and go on with RESUME and the same BATCH_SIZE.</source>
      <translation>Des lots de {count} tuiles ne tiennent pas dans la mémoire du périphérique de calcul « {device} ». Divisez BATCH_SIZE par deux et recommencez. Si un autre programme occupait la mémoire, fermez-le et continuez avec RESUME et le même BATCH_SIZE.</translation>
    </message>
    <message>
      <source>No training tile holds a fracture. Check the labels, or lower the VALIDATION share.</source>
      <translation>Aucune tuile d'entraînement ne contient de fracture. Vérifiez les étiquettes, ou réduisez la part VALIDATION.</translation>
    </message>
    <message>
      <source>{training} tiles for training, {validation} for validation, {steps} steps an epoch, on {device}.</source>
      <translation>Tuiles d'entraînement : {training}, de validation : {validation} ; pas par époque : {steps} ; calcul sur {device}.</translation>
    </message>
    <message>
      <source>No tile is marked for validation: the best epoch is chosen on the training tiles themselves.</source>
      <translation>Aucune tuile n'est marquée pour la validation : la meilleure époque est choisie sur les tuiles d'entraînement elles-mêmes.</translation>
    </message>
    <message>
      <source>None of the {count} validation tiles holds a fracture: F1 is not defined and the epoch with the lowest validation loss is kept, which says little about fractures. Tile again with another SEED, SPLIT or VALIDATION share, or label more fractures.</source>
      <translation>Aucune des tuiles de validation ({count}) ne contient de fracture : le F1 n'est pas défini et l'époque à la perte de validation la plus basse est gardée, ce qui dit peu sur les fractures. Découpez à nouveau en tuiles avec un autre SEED, SPLIT ou une autre part VALIDATION, ou étiquetez davantage de fractures.</translation>
    </message>
    <message>
      <source>The training tiles have {finest:g} to {coarsest:g} m/px: fractures of one width on the ground look different to the network, which is then used at {gsd:g} m/px. Tile mosaics of one resolution.</source>
      <translation>Les tuiles d'entraînement ont de {finest:g} à {coarsest:g} m/px : des fractures d'une même largeur au sol paraissent différentes au réseau, qui est ensuite utilisé à {gsd:g} m/px. Découpez en tuiles des mosaïques d'une seule résolution.</translation>
    </message>
    <message>
      <source>Epoch {epoch} of {epochs}, {left}</source>
      <translation>Époque {epoch} sur {epochs}, {left}</translation>
    </message>
    <message>
      <source>Epoch {epoch} of {epochs}</source>
      <translation>Époque {epoch} sur {epochs}</translation>
    </message>
    <message>
      <source>Epoch {epoch}: loss {train_loss:.4f} / {val_loss:.4f}, validation precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, {duration}</source>
      <translation>Époque {epoch} : perte {train_loss:.4f} / {val_loss:.4f}, en validation précision {precision:.3f}, rappel {recall:.3f}, F1 {f1:.3f}, {duration}</translation>
    </message>
    <message>
      <source>Cancelled before the first epoch was finished.</source>
      <translation>Annulé avant la fin de la première époque.</translation>
    </message>
    <message>
      <source>Cancelled after {count} epochs; best epoch {epoch} with F1 {f1:.3f}.</source>
      <translation>Annulé après {count} époque(s) ; meilleure époque : {epoch}, avec un F1 de {f1:.3f}.</translation>
    </message>
    <message>
      <source>Done after {count} epochs; best epoch {epoch} with F1 {f1:.3f}.</source>
      <translation>Terminé après {count} époque(s) ; meilleure époque : {epoch}, avec un F1 de {f1:.3f}.</translation>
    </message>
    <message>
      <source>Cancelled after {count} epochs; best epoch {epoch}, chosen by its validation loss of {loss:.4f}, as F1 is not defined without fractures in the validation tiles.</source>
      <translation>Annulé après {count} époque(s) ; meilleure époque : {epoch}, choisie d'après sa perte de validation de {loss:.4f}, car le F1 n'est pas défini sans fractures dans les tuiles de validation.</translation>
    </message>
    <message>
      <source>Done after {count} epochs; best epoch {epoch}, chosen by its validation loss of {loss:.4f}, as F1 is not defined without fractures in the validation tiles.</source>
      <translation>Terminé après {count} époque(s) ; meilleure époque : {epoch}, choisie d'après sa perte de validation de {loss:.4f}, car le F1 n'est pas défini sans fractures dans les tuiles de validation.</translation>
    </message>
    <message>
      <source>Feature {id} has no area and is left out.</source>
      <translation>L'entité {id} n'a pas de surface et est omise.</translation>
    </message>
    <message>
      <source>CRS '{crs}' has no place for a polygon whose coordinates go from {xmin:g}, {ymin:g} to {xmax:g}, {ymax:g}. Assign the CRS it was drawn in: right-click the layer &gt; Layer CRS &gt; Set Layer CRS.</source>
      <translation>Le SCR « {crs} » n'a pas de place pour un polygone dont les coordonnées vont de {xmin:g}, {ymin:g} à {xmax:g}, {ymax:g}. Assignez le SCR dans lequel il a été dessiné : clic droit sur la couche &gt; SCR de la couche &gt; Définir le SCR de la couche.</translation>
    </message>
    <message>
      <source>the file is not whole</source>
      <translation>le fichier n'est pas complet</translation>
    </message>
    <message>
      <source>'{path}' cannot be opened as a vector layer. Expected e.g. a shapefile or GeoPackage.</source>
      <translation>« {path} » ne peut pas être ouvert comme couche vecteur. Il faut par exemple un shapefile ou un GeoPackage.</translation>
    </message>
    <message>
      <source>'{path}' has no layer '{layer}'. Choose one that it has.</source>
      <translation>« {path} » n'a pas de couche « {layer} ». Choisissez-en une qui existe.</translation>
    </message>
    <message>
      <source>'{path}' has no field '{field}'; it has: {fields}.</source>
      <translation>« {path} » n'a pas de champ « {field} » ; ses champs sont : {fields}.</translation>
    </message>
    <message>
      <source>'{path}' ends in '{ending}'; expected one of: {endings}.</source>
      <translation>« {path} » se termine par « {ending} » ; il faut l'un de : {endings}.</translation>
    </message>
    <message>
      <source>The folder of '{path}' does not exist. Make it, or choose another place.</source>
      <translation>Le dossier de « {path} » n'existe pas. Créez-le ou choisissez un autre emplacement.</translation>
    </message>
    <message>
      <source>Overlap is {overlap} %; expected 0 to 90 %.</source>
      <translation>Le chevauchement est de {overlap} % ; il faut de 0 à 90 %.</translation>
    </message>
    <message>
      <source>Buffer weak line labels by width class</source>
      <translation>Créer des tampons d'étiquettes linéaires faibles par classe de largeur</translation>
    </message>
    <message>
      <source>Training data</source>
      <translation>Données d'entraînement</translation>
    </message>
    <message>
      <source>label,line,buffer,width,class,fracture,weak,training</source>
      <translation>étiquette,ligne,tampon,largeur,classe,fracture,faible,entraînement</translation>
    </message>
    <message>
      <source>Turns lines drawn along fractures into polygons as wide as their width class.</source>
      <translation>Transforme des lignes tracées le long des fractures en polygones aussi larges que leur classe de largeur.</translation>
    </message>
    <message>
      <source>Turns weak labels, lines drawn along the whole path of each impact melt fracture (IMF), into polygons as wide as the fracture, ready to be rasterized into training masks.

Each line is buffered by half the full width of its class. Widths are counted in image pixels, as they were judged on the screen, and become true metres on the ground: the same at every latitude, whether the layer is in degrees or projected, also near a pole. Labels that were drawn as polygons can be merged in.</source>
      <translation>Transforme des étiquettes faibles, c'est-à-dire des lignes tracées sur tout le parcours de chaque fracture de fonte d'impact (IMF), en polygones aussi larges que la fracture, prêts à être rastérisés en masques d'entraînement.

Chaque ligne reçoit un tampon de la moitié de la largeur totale de sa classe. Les largeurs sont comptées en pixels de l'image, comme on les a estimées à l'écran, et deviennent des mètres réels au sol : les mêmes à toute latitude, que la couche soit en degrés ou projetée, y compris près d'un pôle. Les étiquettes dessinées en polygones peuvent être fusionnées au résultat.</translation>
    </message>
    <message>
      <source>Label lines</source>
      <translation>Lignes d'étiquettes</translation>
    </message>
    <message>
      <source>Lines drawn along fractures, in any CRS of the Moon or another body, degrees or metres. Multi-part lines become one polygon; Z and M values are dropped; features without geometry, or with one that cannot be buffered, are left out and named in the log.</source>
      <translation>Lignes tracées le long des fractures, dans n'importe quel SCR de la Lune ou d'un autre corps, en degrés ou en mètres. Les lignes multi-parties deviennent un seul polygone ; les valeurs Z et M sont abandonnées ; les entités sans géométrie, ou dont la géométrie ne permet pas de tampon, sont ignorées et nommées dans le journal.</translation>
    </message>
    <message>
      <source>Width field</source>
      <translation>Champ de largeur</translation>
    </message>
    <message>
      <source>Text: the name of the width class, in any case, as in the table of class widths. Number: the full width in pixels.</source>
      <translation>Texte : le nom de la classe de largeur, quelle que soit la casse, comme dans le tableau des largeurs de classes. Nombre : la largeur totale en pixels.</translation>
    </message>
    <message>
      <source>Pixel size [m]</source>
      <translation>Taille de pixel [m]</translation>
    </message>
    <message>
      <source>Ground size of the pixels that widths are counted in; 1.5 m as published.</source>
      <translation>Taille au sol des pixels dans lesquels les largeurs sont comptées ; 1,5 m comme dans la publication.</translation>
    </message>
    <message>
      <source>Class widths [px]</source>
      <translation>Largeurs des classes [px]</translation>
    </message>
    <message>
      <source>Full width [px]</source>
      <translation>Largeur totale [px]</translation>
    </message>
    <message>
      <source>Full width in pixels for each class. The published classes are tiny (0-5 px), small (5-10), medium (10-20), large (20-30) and huge (30 and more); the buffer distances were not published, so the defaults are the middles of the classes. Rows may be changed, added and removed.</source>
      <translation>Largeur totale en pixels de chaque classe. Les classes publiées sont tiny (0-5 px), small (5-10), medium (10-20), large (20-30) et huge (30 et plus) ; les distances de tampon n'ont pas été publiées, les valeurs par défaut sont donc les milieux des classes. Des lignes peuvent être modifiées, ajoutées et supprimées.</translation>
    </message>
    <message>
      <source>Labels drawn as polygons</source>
      <translation>Étiquettes dessinées en polygones</translation>
    </message>
    <message>
      <source>Fractures that were too awkward for a line, merged in as they are; any CRS of the same body. Their widths stay empty.</source>
      <translation>Fractures trop complexes pour une ligne, ajoutées telles quelles ; n'importe quel SCR du même corps. Leurs largeurs restent vides.</translation>
    </message>
    <message>
      <source>Dissolve</source>
      <translation>Regrouper</translation>
    </message>
    <message>
      <source>Unite labels that touch or overlap into one polygon. Input fields and widths are then empty.</source>
      <translation>Unir en un seul polygone les étiquettes qui se touchent ou se chevauchent. Les champs d'entrée et les largeurs sont alors vides.</translation>
    </message>
    <message>
      <source>Label polygons</source>
      <translation>Polygones d'étiquettes</translation>
    </message>
    <message>
      <source>Polygons in the CRS of the lines, with the input fields and: width_px and width_m (full width in pixels and in metres) and source (line or polygon; both where dissolved).</source>
      <translation>Polygones dans le SCR des lignes, avec les champs d'entrée et : width_px et width_m (largeur totale en pixels et en mètres) et source (line ou polygon ; both après regroupement).</translation>
    </message>
    <message>
      <source>The output is empty: no feature of the input has a geometry.</source>
      <translation>La sortie est vide : aucune entité d'entrée n'a de géométrie.</translation>
    </message>
    <message>
      <source>{n} label polygon(s) written.</source>
      <translation>{n} polygone(s) d'étiquettes écrit(s).</translation>
    </message>
    <message>
      <source>Compare maps</source>
      <translation>Comparer des cartes</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Revue</translation>
    </message>
    <message>
      <source>compare,agreement,completeness,correctness,overlap,manual map,fracture</source>
      <translation>comparer,accord,complétude,exactitude,chevauchement,carte manuelle,fracture</translation>
    </message>
    <message>
      <source>Finds what two fracture maps of the same ground have in common and what not.</source>
      <translation>Trouve ce que deux cartes de fractures du même terrain ont en commun et ce qui diffère.</translation>
    </message>
    <message>
      <source>Compares two maps of the same ground: those of two networks, a network's and a geologist's, or of images of 1.5 and 6 m per pixel. What both have, what only one has, and how well lengths and areas agree come out as layers and as a table, in true ground metres.

Two fractures are the same where enough of either lies within the tolerance of the other. A fracture that one map has whole and the other in pieces is one match. Lengths are those of the centrelines; the second map may also be lines, as most maps drawn by hand are. With the second map as the truth, the covered share of the first is its correctness and that of the second its completeness.</source>
      <translation>Compare deux cartes du même terrain : celles de deux réseaux, celle d'un réseau et celle d'un géologue, ou celles d'images à 1,5 et 6 m par pixel. Ce que les deux contiennent, ce qu'une seule contient et l'accord des longueurs et des aires sont donnés en couches et en tableau, en mètres réels au sol.

Deux fractures sont identiques si une part suffisante de l'une ou de l'autre se trouve dans la tolérance de l'autre. Une fracture entière sur une carte et en morceaux sur l'autre compte pour une correspondance. Les longueurs sont celles des lignes centrales ; la seconde carte peut aussi être faite de lignes, comme la plupart des cartes dessinées à la main. Si la seconde carte est prise comme vérité, la part couverte de la première est son exactitude et celle de la seconde sa complétude.</translation>
    </message>
    <message>
      <source>How many matches there are.</source>
      <translation>Nombre de correspondances.</translation>
    </message>
    <message>
      <source>How many fractures only map A has.</source>
      <translation>Nombre de fractures présentes seulement dans la carte A.</translation>
    </message>
    <message>
      <source>How many fractures only map B has.</source>
      <translation>Nombre de fractures présentes seulement dans la carte B.</translation>
    </message>
    <message>
      <source>Share of map A's length within the tolerance of map B's lines.</source>
      <translation>Part de la longueur de la carte A dans la tolérance des lignes de la carte B.</translation>
    </message>
    <message>
      <source>Share of map B's length within the tolerance of map A's lines.</source>
      <translation>Part de la longueur de la carte B dans la tolérance des lignes de la carte A.</translation>
    </message>
    <message>
      <source>Area that both maps have over the area that either has; none where B has lines.</source>
      <translation>Aire commune aux deux cartes divisée par l'aire de leur union ; aucune si B contient des lignes.</translation>
    </message>
    <message>
      <source>Map A</source>
      <translation>Carte A</translation>
    </message>
    <message>
      <source>Polygons of fractures, e.g. the detections of one network.</source>
      <translation>Polygones de fractures, par exemple les détections d'un réseau.</translation>
    </message>
    <message>
      <source>Map B</source>
      <translation>Carte B</translation>
    </message>
    <message>
      <source>Polygons of fractures, or lines drawn along them, in any CRS of the same body.</source>
      <translation>Polygones de fractures, ou lignes tracées le long de celles-ci, dans n'importe quel SCR du même corps.</translation>
    </message>
    <message>
      <source>Centrelines of map A</source>
      <translation>Lignes centrales de la carte A</translation>
    </message>
    <message>
      <source>Centrelines of map B</source>
      <translation>Lignes centrales de la carte B</translation>
    </message>
    <message>
      <source>The centrelines that 'Measure detections' drew for the same map: the comparison of large maps is several times faster with them. They belong to the polygons by imf_id. Empty: they are found.</source>
      <translation>Lignes centrales que « Mesurer les détections » a tracées pour la même carte : elles accélèrent plusieurs fois la comparaison de grandes cartes. Elles se rattachent aux polygones par imf_id. Vide : elles sont recherchées.</translation>
    </message>
    <message>
      <source>Tolerance [m]</source>
      <translation>Tolérance [m]</translation>
    </message>
    <message>
      <source>Distance on the ground at which places still are the same; 4.5 m are three pixels of 1.5 m. Give about a pixel of the coarser map where the pixels differ, and more where one map was drawn by eye.</source>
      <translation>Distance au sol en deçà de laquelle deux lieux sont les mêmes ; 4,5 m font trois pixels de 1,5 m. Indiquez environ un pixel de la carte la plus grossière si les pixels diffèrent, et davantage si une carte a été dessinée à l'œil.</translation>
    </message>
    <message>
      <source>Smallest overlap</source>
      <translation>Chevauchement minimal</translation>
    </message>
    <message>
      <source>Two fractures are the same where at least this share of either lies within the tolerance.</source>
      <translation>Deux fractures sont identiques si au moins cette part de l'une ou de l'autre se trouve dans la tolérance.</translation>
    </message>
    <message>
      <source>Matched</source>
      <translation>Appariées</translation>
    </message>
    <message>
      <source>One feature for each match, the polygons of both maps together, in map A's CRS: match_id; a_ids, b_ids, a_count, b_count (which features of each map, and how many); iou; area_a, area_b [m2]; len_a, len_b [m], len_ratio (B over A); covered_a, covered_b (share of the length within the tolerance of the other map's lines).</source>
      <translation>Une entité par correspondance, les polygones des deux cartes ensemble, dans le SCR de la carte A : match_id ; a_ids, b_ids, a_count, b_count (quelles entités de chaque carte, et combien) ; iou ; area_a, area_b [m2] ; len_a, len_b [m], len_ratio (B sur A) ; covered_a, covered_b (part de la longueur dans la tolérance des lignes de l'autre carte).</translation>
    </message>
    <message>
      <source>Fractures without a match, in map A's CRS: map_id (number of the feature), area_m2, length_m and covered (share of the length within the tolerance of the other map's lines).</source>
      <translation>Fractures sans correspondance, dans le SCR de la carte A : map_id (numéro de l'entité), area_m2, length_m et covered (part de la longueur dans la tolérance des lignes de l'autre carte).</translation>
    </message>
    <message>
      <source>Only in map A</source>
      <translation>Seulement dans la carte A</translation>
    </message>
    <message>
      <source>Only in map B</source>
      <translation>Seulement dans la carte B</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tableau</translation>
    </message>
    <message>
      <source>CSV table (*.csv)</source>
      <translation>Tableau CSV (*.csv)</translation>
    </message>
    <message>
      <source>Counts, lengths and areas of each map and of both, and how well they agree.</source>
      <translation>Nombres, longueurs et aires de chaque carte et des deux, et degré d'accord.</translation>
    </message>
    <message>
      <source>HTML files (*.html)</source>
      <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
      <source>The same table as a page, with what it was made with.</source>
      <translation>Le même tableau sous forme de page, avec ce qui a servi à le produire.</translation>
    </message>
    <message>
      <source>Number of matches</source>
      <translation>Nombre de correspondances</translation>
    </message>
    <message>
      <source>Number only in map A</source>
      <translation>Nombre seulement dans la carte A</translation>
    </message>
    <message>
      <source>Number only in map B</source>
      <translation>Nombre seulement dans la carte B</translation>
    </message>
    <message>
      <source>Correctness of map A</source>
      <translation>Exactitude de la carte A</translation>
    </message>
    <message>
      <source>Completeness of map A</source>
      <translation>Complétude de la carte A</translation>
    </message>
    <message>
      <source>{name}: {values}</source>
      <translation>{name} : {values}</translation>
    </message>
    <message>
      <source>Download model</source>
      <translation>Télécharger un modèle</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>Réseaux</translation>
    </message>
    <message>
      <source>model,weights,checkpoint,published,zenodo,download,install</source>
      <translation>modèle,poids,point de contrôle,publié,zenodo,télécharger,installer</translation>
    </message>
    <message>
      <source>Installs the published IMFMapper from Zenodo.</source>
      <translation>Installe l'IMFMapper publié depuis Zenodo.</translation>
    </message>
    <message>
      <source>Downloads the published IMFMapper, a DeepLabV3 with ResNet-50 trained by its authors, from its Zenodo record, checks that it came unchanged and installs it into the QGIS profile. From then on it can be chosen by its name in 'Run IMFMapper', 'Evaluate IMFMapper' and as the start of 'Train IMFMapper'.

The download goes through QGIS's network settings and its proxy. When it is cancelled or the connection breaks, the next run goes on from where it stopped.</source>
      <translation>Télécharge l'IMFMapper publié, un DeepLabV3 avec ResNet-50 entraîné par ses auteurs, depuis son enregistrement Zenodo, vérifie qu'il est arrivé inchangé et l'installe dans le profil QGIS. Il peut dès lors être choisi par son nom dans « Exécuter IMFMapper », « Évaluer IMFMapper » et comme point de départ d'« Entraîner IMFMapper ».

Le téléchargement passe par les paramètres réseau de QGIS et son proxy. S'il est annulé ou si la connexion est coupée, l'exécution suivante reprend là où il s'est arrêté.</translation>
    </message>
    <message>
      <source>The installed checkpoint.</source>
      <translation>Le point de contrôle installé.</translation>
    </message>
    <message>
      <source>The name by which other tools know it.</source>
      <translation>Le nom sous lequel les autres outils le connaissent.</translation>
    </message>
    <message>
      <source>Zenodo record</source>
      <translation>Enregistrement Zenodo</translation>
    </message>
    <message>
      <source>The number of the record; {n} is the published IMFMapper.</source>
      <translation>Le numéro de l'enregistrement ; {n} est l'IMFMapper publié.</translation>
    </message>
    <message>
      <source>File of the record</source>
      <translation>Fichier de l'enregistrement</translation>
    </message>
    <message>
      <source>The checkpoint's name in the record. Another file than the published one is opened to see what it is.</source>
      <translation>Le nom du point de contrôle dans l'enregistrement. Un autre fichier que celui publié est ouvert pour voir ce que c'est.</translation>
    </message>
    <message>
      <source>Its name among the installed models: letters, digits, - and _. Empty: {name}, or the name of the file.</source>
      <translation>Son nom parmi les modèles installés : lettres, chiffres, - et _. Vide : {name}, ou le nom du fichier.</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Remplacer</translation>
    </message>
    <message>
      <source>Downloads again and replaces a model of this name. Otherwise one that is there is kept.</source>
      <translation>Télécharge à nouveau et remplace un modèle de ce nom. Sinon, celui qui existe est conservé.</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Point de contrôle</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>Installed as '{name}': {title}</source>
      <translation>Installé sous le nom « {name} » : {title}</translation>
    </message>
    <message>
      <source>Evaluate IMFMapper</source>
      <translation>Évaluer IMFMapper</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>Apprentissage</translation>
    </message>
    <message>
      <source>evaluate,validate,test,precision,recall,F1,IoU,calibration,report</source>
      <translation>évaluer,valider,test,précision,rappel,F1,IoU,calibration,rapport</translation>
    </message>
    <message>
      <source>Measures how well a network finds labelled fractures.</source>
      <translation>Mesure la capacité d'un réseau à trouver des fractures étiquetées.</translation>
    </message>
    <message>
      <source>Runs a network over labelled tiles, as published without overlap, and measures how well it finds the impact melt fractures (IMFs): precision, recall, F1 and IoU as published (averaged over batches) and over all pixels together, found and true length with a tolerance of a few pixels, false detections per km2, figures by width class, calibration and the best threshold.

Give a dataset folder, or a mosaic and its label polygons, which are then tiled without overlap. Figures on tiles that the network was trained on say nothing about other places.</source>
      <translation>Exécute un réseau sur des tuiles étiquetées, sans chevauchement comme dans la publication, et mesure sa capacité à trouver les fractures de fonte d'impact (IMF) : précision, rappel, F1 et IoU comme dans la publication (moyennés sur les lots) et sur tous les pixels ensemble, longueurs trouvée et réelle avec une tolérance de quelques pixels, fausses détections par km2, chiffres par classe de largeur, calibration et meilleur seuil.

Donnez un dossier de jeu de données, ou une mosaïque et ses polygones d'étiquettes, qui sont alors découpés en tuiles sans chevauchement. Des chiffres obtenus sur des tuiles ayant servi à l'entraînement du réseau ne disent rien d'autres lieux.</translation>
    </message>
    <message>
      <source>As published: averaged over batches of 32 tiles, at the threshold.</source>
      <translation>Comme dans la publication : moyenne sur des lots de 32 tuiles, au seuil.</translation>
    </message>
    <message>
      <source>Over all pixels of all tiles together; ground that several tiles show counts once.</source>
      <translation>Sur tous les pixels de toutes les tuiles ensemble ; le terrain que montrent plusieurs tuiles ne compte qu'une fois.</translation>
    </message>
    <message>
      <source>or mosaic</source>
      <translation>ou mosaïque</translation>
    </message>
    <message>
      <source>A labelled grey image with a CRS, in place of a dataset folder.</source>
      <translation>Une image en niveaux de gris étiquetée, avec un SCR, à la place d'un dossier de jeu de données.</translation>
    </message>
    <message>
      <source>and its label polygons</source>
      <translation>et ses polygones d'étiquettes</translation>
    </message>
    <message>
      <source>Polygons of the mosaic's fractures, in any CRS of the same body; the mosaic counts as a whole.</source>
      <translation>Polygones des fractures de la mosaïque, dans n'importe quel SCR du même corps ; la mosaïque compte en entier.</translation>
    </message>
    <message>
      <source>Tiles</source>
      <translation>Tuiles</translation>
    </message>
    <message>
      <source>Which tiles of the datasets count. auto: those for validation where any are marked, else all.</source>
      <translation>Quelles tuiles des jeux de données comptent. auto : celles de validation si certaines sont marquées comme telles, sinon toutes.</translation>
    </message>
    <message>
      <source>Pixels of this probability or more are fracture; 0.5 as published.</source>
      <translation>Les pixels de cette probabilité ou plus sont des fractures ; 0,5 comme dans la publication.</translation>
    </message>
    <message>
      <source>HTML page (*.html)</source>
      <translation>Page HTML (*.html)</translation>
    </message>
    <message>
      <source>All figures, curves, and pictures of hits, misses and false alarms.</source>
      <translation>Tous les chiffres, des courbes, et des images des détections justes, des oublis et des fausses alarmes.</translation>
    </message>
    <message>
      <source>Figures per tile</source>
      <translation>Chiffres par tuile</translation>
    </message>
    <message>
      <source>The tiles' outlines with imf_px and detect_px (true and detected pixels), tp, fp, fn (pixels hit, false, missed), precision, recall, f1, iou, complete and correct (shares of the true and the detected length) and false_det (detections of 150 m2 or more that touch no fracture), to find the worst ones. Where tiles overlap, ground counts in one of them only. Tiles without georeference, or on another body than the first, have no outline.</source>
      <translation>Les contours des tuiles avec imf_px et detect_px (pixels réels et détectés), tp, fp, fn (pixels justes, faux, oubliés), precision, recall, f1, iou, complete et correct (parts de la longueur réelle et de la longueur détectée) et false_det (détections de 150 m2 ou plus qui ne touchent aucune fracture), pour trouver les plus mauvaises. Là où des tuiles se chevauchent, le terrain ne compte que dans l'une d'elles. Les tuiles sans géoréférencement, ou sur un autre corps que la première, n'ont pas de contour.</translation>
    </message>
    <message>
      <source>Give either a dataset folder, or a mosaic and its label polygons.</source>
      <translation>Donnez soit un dossier de jeu de données, soit une mosaïque et ses polygones d'étiquettes.</translation>
    </message>
    <message>
      <source>Raster '{name}'</source>
      <translation>Raster « {name} »</translation>
    </message>
    <message>
      <source>Fracture report</source>
      <translation>Rapport sur les fractures</translation>
    </message>
    <message>
      <source>Mapping</source>
      <translation>Cartographie</translation>
    </message>
    <message>
      <source>report,statistics,rose,density,P20,P21,power law,log-normal,length,width,distribution,heat map,fracture</source>
      <translation>rapport,statistiques,rosace,densité,P20,P21,loi de puissance,log-normale,longueur,largeur,distribution,carte de chaleur,fracture</translation>
    </message>
    <message>
      <source>Writes counts, sizes, directions and densities of fractures as a page with maps and figures.</source>
      <translation>Présente nombres, tailles, directions et densités des fractures dans une page avec cartes et figures.</translation>
    </message>
    <message>
      <source>Writes a report on detected impact melt fractures (IMFs): a map, counts and areas by region as published, distributions of length and width with power laws and log-normals fitted by maximum likelihood, a rose diagram, fracture density (P20: number, P21: length per area), probabilities, and how it was all made. It is one HTML file that stands alone and prints; figures and tables can be had as files, the density as a raster layer.

Areas, lengths and densities are true metres on the body's own ellipsoid, whatever the layer's CRS. Detections that 'Measure detections' has not measured yet are measured on the way.

Densities need to know what was mapped. Without regions it is the mosaic's valid pixels; without a mosaic either, the convex hull of the fractures, which is too small. The report says which.</source>
      <translation>Écrit un rapport sur les fractures de fonte d'impact (IMF) détectées : une carte, les nombres et aires par région comme dans la publication, les distributions de longueur et de largeur avec des lois de puissance et log-normales ajustées par maximum de vraisemblance, une rosace, la densité de fractures (P20 : nombre, P21 : longueur par unité d'aire), les probabilités, et comment tout cela a été produit. C'est un seul fichier HTML autonome et imprimable ; figures et tableaux peuvent être obtenus en fichiers, la densité en couche raster.

Les aires, longueurs et densités sont en mètres réels sur l'ellipsoïde propre au corps, quel que soit le SCR de la couche. Les détections que « Mesurer les détections » n'a pas encore mesurées le sont au passage.

Les densités demandent de savoir ce qui a été cartographié. Sans régions, ce sont les pixels valides de la mosaïque ; sans mosaïque non plus, l'enveloppe convexe des fractures, qui est trop petite. Le rapport indique ce qui a été retenu.</translation>
    </message>
    <message>
      <source>How many fractures the report is about.</source>
      <translation>Nombre de fractures sur lesquelles porte le rapport.</translation>
    </message>
    <message>
      <source>Detections</source>
      <translation>Détections</translation>
    </message>
    <message>
      <source>Polygons of fractures. Measures of 'Measure detections' are taken as they are; what has none is measured. prob_mean, where it is there, tells how far to trust them.</source>
      <translation>Polygones de fractures. Les mesures de « Mesurer les détections » sont reprises telles quelles ; ce qui n'en a pas est mesuré. prob_mean, s'il existe, indique la confiance à accorder aux détections.</translation>
    </message>
    <message>
      <source>Centrelines</source>
      <translation>Lignes centrales</translation>
    </message>
    <message>
      <source>The lines of 'Measure detections', with imf_id, in any CRS of the same body: saves tracing them again.</source>
      <translation>Les lignes de « Mesurer les détections », avec imf_id, dans n'importe quel SCR du même corps : évite de les tracer à nouveau.</translation>
    </message>
    <message>
      <source>Mapped regions</source>
      <translation>Régions cartographiées</translation>
    </message>
    <message>
      <source>Polygons of what was mapped, e.g. crater floors and melt ponds, in any CRS of the same body: figures are given for each, and densities refer to their area.</source>
      <translation>Polygones de ce qui a été cartographié, par exemple planchers de cratères et mares de fonte, dans n'importe quel SCR du même corps : les chiffres sont donnés pour chacun, et les densités se rapportent à leur aire.</translation>
    </message>
    <message>
      <source>Field with the regions' names</source>
      <translation>Champ des noms de régions</translation>
    </message>
    <message>
      <source>Polygons of one name are one region (floor, pond 1, ...). Empty: all polygons are one region.</source>
      <translation>Les polygones de même nom forment une région (plancher, mare 1, ...). Vide : tous les polygones forment une seule région.</translation>
    </message>
    <message>
      <source>More layers of what was mapped.</source>
      <translation>D'autres couches de ce qui a été cartographié.</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Étendue</translation>
    </message>
    <message>
      <source>The part that was mapped, where it was not all of the mosaic or of the regions: what lies beyond does not count for densities.</source>
      <translation>La partie qui a été cartographiée, si ce n'était pas toute la mosaïque ou toutes les régions : ce qui se trouve au-delà ne compte pas pour les densités.</translation>
    </message>
    <message>
      <source>The image that was mapped, in any CRS of the same body: background of the maps.</source>
      <translation>L'image qui a été cartographiée, dans n'importe quel SCR du même corps : fond des cartes.</translation>
    </message>
    <message>
      <source>Band</source>
      <translation>Bande</translation>
    </message>
    <message>
      <source>The mosaic's band with the image.</source>
      <translation>La bande de la mosaïque qui contient l'image.</translation>
    </message>
    <message>
      <source>Cell size of the density [m]</source>
      <translation>Taille de cellule de la densité [m]</translation>
    </message>
    <message>
      <source>Edge of the density raster's cells on the ground. 0: 1, 2 or 5 times a power of ten, so that a cell holds some ten fractures on average.</source>
      <translation>Côté au sol des cellules du raster de densité. 0 : 1, 2 ou 5 fois une puissance de dix, de sorte qu'une cellule contienne en moyenne une dizaine de fractures.</translation>
    </message>
    <message>
      <source>Rose diagram: what shows the share</source>
      <translation>Rosace : ce qui représente la part</translation>
    </message>
    <message>
      <source>area: the area of a petal is proportional to its share of the length, so that large ones are not exaggerated. length: its radius is.</source>
      <translation>area : l'aire d'un pétale est proportionnelle à sa part de la longueur, pour ne pas exagérer les grands. length : c'est son rayon qui l'est.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titre</translation>
    </message>
    <message>
      <source>Heading of the report, e.g. the crater's name.</source>
      <translation>Titre du rapport, par exemple le nom du cratère.</translation>
    </message>
    <message>
      <source>One page that holds everything, pictures too; it can be sent and printed.</source>
      <translation>Une page qui contient tout, images comprises ; elle peut être envoyée et imprimée.</translation>
    </message>
    <message>
      <source>Folder for figures and tables</source>
      <translation>Dossier pour les figures et tableaux</translation>
    </message>
    <message>
      <source>Gets each figure as SVG and PNG (300 dpi) and each table as CSV; what has those names is replaced.</source>
      <translation>Reçoit chaque figure en SVG et PNG (300 dpi) et chaque tableau en CSV ; les fichiers de mêmes noms sont remplacés.</translation>
    </message>
    <message>
      <source>Raster in the detections' CRS: band 1 is P21 (km of fracture per km2), band 2 P20 (fractures per km2). Each cell's figures refer to its true ground area within the mapped regions; cells of which less than a tenth was mapped are no data.</source>
      <translation>Raster dans le SCR des détections : la bande 1 est P21 (km de fractures par km2), la bande 2 P20 (fractures par km2). Les chiffres de chaque cellule se rapportent à son aire réelle au sol dans les régions cartographiées ; les cellules dont moins d'un dixième a été cartographié sont sans données.</translation>
    </message>
    <message>
      <source>Report on {n} fracture(s): {path}</source>
      <translation>Rapport sur {n} fracture(s) : {path}</translation>
    </message>
    <message>
      <source>There is no density, since nothing was mapped. Give the mapped regions or the mosaic.</source>
      <translation>Il n'y a pas de densité, car rien n'a été cartographié. Donnez les régions cartographiées ou la mosaïque.</translation>
    </message>
    <message>
      <source>Unnamed</source>
      <translation>Sans nom</translation>
    </message>
    <message>
      <source>'{parameter}' holds no polygon. Choose another layer or leave it empty.</source>
      <translation>« {parameter} » ne contient aucun polygone. Choisissez une autre couche ou laissez vide.</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>Entrées</translation>
    </message>
    <message>
      <source>Outputs</source>
      <translation>Sorties</translation>
    </message>
    <message>
      <source>This tool needs Python packages that QGIS's Python does not have: {packages}. Install them with Plugins &gt; IMFMapper &gt; Install dependencies, or with 'python3 -m pip install {arguments}' for the Python that QGIS uses, and restart QGIS.</source>
      <translation>Cet outil a besoin de paquets Python que le Python de QGIS n'a pas : {packages}. Installez-les avec Extensions &gt; IMFMapper &gt; Installer les dépendances, ou avec « python3 -m pip install {arguments} » pour le Python utilisé par QGIS, puis redémarrez QGIS.</translation>
    </message>
    <message>
      <source>Import model</source>
      <translation>Importer un modèle</translation>
    </message>
    <message>
      <source>model,weights,checkpoint,trained,file,import,install</source>
      <translation>modèle,poids,point de contrôle,entraîné,fichier,importer,installer</translation>
    </message>
    <message>
      <source>Installs a checkpoint file, e.g. one that you have trained.</source>
      <translation>Installe un fichier de point de contrôle, par exemple issu de votre propre entraînement.</translation>
    </message>
    <message>
      <source>Installs a checkpoint into the QGIS profile, so that it can be chosen by its name in 'Run IMFMapper', 'Evaluate IMFMapper' and as the start of 'Train IMFMapper'. It may be one that 'Train IMFMapper' made, the published file that was downloaded elsewhere, or other DeepLabV3 weights of torchvision.

The file is opened without running anything in it, and what network it holds is recognised from its weights. Its model card is taken from beside or inside the file; where there is none, the settings of the published model are assumed.</source>
      <translation>Installe un point de contrôle dans le profil QGIS, afin qu'il puisse être choisi par son nom dans « Exécuter IMFMapper », « Évaluer IMFMapper » et comme point de départ d'« Entraîner IMFMapper ». Il peut avoir été produit par « Entraîner IMFMapper », être le fichier publié téléchargé ailleurs, ou contenir d'autres poids DeepLabV3 de torchvision.

Le fichier est ouvert sans rien exécuter de ce qu'il contient, et le réseau est reconnu à ses poids. Sa fiche de modèle est prise à côté du fichier ou dedans ; à défaut, les paramètres du modèle publié sont supposés.</translation>
    </message>
    <message>
      <source>The installed copy.</source>
      <translation>La copie installée.</translation>
    </message>
    <message>
      <source>Checkpoint file</source>
      <translation>Fichier de point de contrôle</translation>
    </message>
    <message>
      <source>A PyTorch checkpoint or safetensors file; it is copied and stays where it is.</source>
      <translation>Un point de contrôle PyTorch ou un fichier safetensors ; il est copié et reste à sa place.</translation>
    </message>
    <message>
      <source>Its name among the installed models: letters, digits, - and _. Empty: the name in its card, or that of the file.</source>
      <translation>Son nom parmi les modèles installés : lettres, chiffres, - et _. Vide : le nom inscrit dans sa fiche, ou celui du fichier.</translation>
    </message>
    <message>
      <source>What people read in lists. Empty: the title in its card.</source>
      <translation>Ce qui est affiché dans les listes. Vide : le titre inscrit dans sa fiche.</translation>
    </message>
    <message>
      <source>Ground sampling distance [m]</source>
      <translation>Résolution au sol [m]</translation>
    </message>
    <message>
      <source>Metres per pixel of the images that it was trained on. Empty: that of its card, else 1.5.</source>
      <translation>Mètres par pixel des images sur lesquelles il a été entraîné. Vide : valeur de sa fiche, sinon 1,5.</translation>
    </message>
    <message>
      <source>Replaces an installed model of this name; otherwise that is refused.</source>
      <translation>Remplace un modèle installé du même nom ; sinon, c'est refusé.</translation>
    </message>
    <message>
      <source>List models</source>
      <translation>Lister les modèles</translation>
    </message>
    <message>
      <source>model,weights,checkpoint,card,licence,list</source>
      <translation>modèle,poids,point de contrôle,fiche,licence,liste</translation>
    </message>
    <message>
      <source>Lists the installed models with their cards.</source>
      <translation>Liste les modèles installés avec leurs fiches.</translation>
    </message>
    <message>
      <source>Lists the models that can be chosen by name: those that ship with IMFMapper, those that were downloaded or imported, and those of the models folder of the plugin's options. The page shows each one's card: what network it is, what images it was trained on, its licence, its figures and its limits.</source>
      <translation>Liste les modèles qui peuvent être choisis par leur nom : ceux fournis avec IMFMapper, ceux qui ont été téléchargés ou importés, et ceux du dossier de modèles des options de l'extension. La page montre la fiche de chacun : de quel réseau il s'agit, sur quelles images il a été entraîné, sa licence, ses chiffres et ses limites.</translation>
    </message>
    <message>
      <source>The names, parted by commas.</source>
      <translation>Les noms, séparés par des virgules.</translation>
    </message>
    <message>
      <source>How many there are.</source>
      <translation>Leur nombre.</translation>
    </message>
    <message>
      <source>Cards</source>
      <translation>Fiches</translation>
    </message>
    <message>
      <source>A page with the cards of all models.</source>
      <translation>Une page avec les fiches de tous les modèles.</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Noms</translation>
    </message>
    <message>
      <source>Number of models</source>
      <translation>Nombre de modèles</translation>
    </message>
    <message>
      <source>{name}: {title} ({origin})</source>
      <translation>{name} : {title} ({origin})</translation>
    </message>
    <message>
      <source>Map impact melt fractures</source>
      <translation>Cartographier les fractures de fonte d'impact</translation>
    </message>
    <message>
      <source>map,detect,fracture,crack,network,deep learning,measure,report,all,moon</source>
      <translation>carte,détecter,fracture,fissure,réseau,apprentissage profond,mesurer,rapport,tout,lune</translation>
    </message>
    <message>
      <source>The whole way in one step: from a mosaic to measured fractures and a report.</source>
      <translation>Tout le parcours en une étape : d'une mosaïque aux fractures mesurées et au rapport.</translation>
    </message>
    <message>
      <source>Maps impact melt fractures (IMFs) in one step: runs the network over the mosaic, makes polygons of the detections, keeps those that are large enough, lie in the regions and are no seam of the mosaic, measures them, draws their centrelines and writes a report.

The results are those of 'Run IMFMapper', 'Polygonize and filter detections', 'Measure detections' and 'Fracture report' one after the other. To try other filters, start 'Polygonize and filter detections' with the probability raster: the network need not run again.

A run that was cancelled continues where it stopped when it is started again with the same parameters and the probability raster goes to the same file. Look at every map before it is used: rockfall trails, boulders and ridges with strong shadows can be taken for fractures.</source>
      <translation>Cartographie les fractures de fonte d'impact (IMF) en une étape : exécute le réseau sur la mosaïque, fait des polygones des détections, garde celles qui sont assez grandes, se trouvent dans les régions et ne sont pas un raccord de la mosaïque, les mesure, trace leurs lignes centrales et écrit un rapport.

Les résultats sont ceux d'« Exécuter IMFMapper », « Polygoniser et filtrer les détections », « Mesurer les détections » et « Rapport sur les fractures » l'un après l'autre. Pour essayer d'autres filtres, lancez « Polygoniser et filtrer les détections » avec le raster de probabilité : le réseau n'a pas besoin d'être exécuté à nouveau.

Une exécution annulée reprend là où elle s'est arrêtée si elle est relancée avec les mêmes paramètres et que le raster de probabilité va dans le même fichier. Examinez chaque carte avant de l'utiliser : des traces d'éboulement, des blocs et des crêtes aux ombres marquées peuvent être pris pour des fractures.</translation>
    </message>
    <message>
      <source>How many detections were kept.</source>
      <translation>Nombre de détections conservées.</translation>
    </message>
    <message>
      <source>How many detections were dropped.</source>
      <translation>Nombre de détections écartées.</translation>
    </message>
    <message>
      <source>Regions to map</source>
      <translation>Régions à cartographier</translation>
    </message>
    <message>
      <source>Polygons of crater floors and melt ponds, in any CRS of the same body: only tiles that touch them are run, only detections in them are kept, and densities in the report are per their area. Empty: all.</source>
      <translation>Polygones de planchers de cratères et de mares de fonte, dans n'importe quel SCR du même corps : seules les tuiles qui les touchent sont traitées, seules les détections qui s'y trouvent sont conservées, et les densités du rapport se rapportent à leur aire. Vide : tout.</translation>
    </message>
    <message>
      <source>Detections kept</source>
      <translation>Détections conservées</translation>
    </message>
    <message>
      <source>Detections rejected</source>
      <translation>Détections rejetées</translation>
    </message>
    <message>
      <source>The network has run, and its result is whole: '{path}'. Go on with 'Polygonize and filter detections', which takes it.</source>
      <translation>Le réseau a été exécuté et son résultat est complet : « {path} ». Continuez avec « Polygoniser et filtrer les détections », qui l'accepte en entrée.</translation>
    </message>
    <message>
      <source>No report is written: without a coordinate reference system there are no metres to report.</source>
      <translation>Aucun rapport n'est écrit : sans système de coordonnées de référence, il n'y a pas de mètres à rapporter.</translation>
    </message>
    <message>
      <source>Measure detections</source>
      <translation>Mesurer les détections</translation>
    </message>
    <message>
      <source>measure,length,width,azimuth,orientation,sinuosity,area,centreline,centerline,skeleton,medial axis,fracture,network,branch,node,detection</source>
      <translation>mesurer,longueur,largeur,azimut,orientation,sinuosité,aire,ligne centrale,axe central,squelette,axe médian,fracture,réseau,branche,nœud,détection</translation>
    </message>
    <message>
      <source>Measures length, width and direction of each fracture, and draws its centrelines.</source>
      <translation>Mesure la longueur, la largeur et la direction de chaque fracture et trace ses lignes centrales.</translation>
    </message>
    <message>
      <source>Measures each detected impact melt fracture (IMF): area, length, mean and largest width, azimuth, sinuosity and number of branches, and draws its centrelines, the medial axis of its polygon without spurs, smooth and drawn out to the tips.

All figures are true metres on the body's own ellipsoid and directions from true north, whatever the layer's CRS. The stairs of outlines on pixel edges do not lengthen the lines.

Each branch between two junctions or tips is a line of its own, and branches share the exact coordinates of their junctions, as tools for fracture networks expect.</source>
      <translation>Mesure chaque fracture de fonte d'impact (IMF) détectée : aire, longueur, largeurs moyenne et maximale, azimut, sinuosité et nombre de branches, et trace ses lignes centrales : l'axe médian de son polygone, sans branches parasites, lissé et prolongé jusqu'aux extrémités.

Tous les chiffres sont en mètres réels sur l'ellipsoïde propre au corps et les directions partent du nord vrai, quel que soit le SCR de la couche. Les marches d'escalier des contours suivant les bords de pixels n'allongent pas les lignes.

Chaque branche entre deux jonctions ou extrémités est une ligne à part, et les branches partagent les coordonnées exactes de leurs jonctions, comme l'attendent les outils d'analyse de réseaux de fractures.</translation>
    </message>
    <message>
      <source>Polygons of fractures, as 'Polygonize and filter detections' makes them or as drawn, in any CRS of the Moon or another body. Parts of a multi-part polygon are measured together. Without a CRS, metres are units of the layer and north is up.</source>
      <translation>Polygones de fractures, tels que les produit « Polygoniser et filtrer les détections » ou dessinés, dans n'importe quel SCR de la Lune ou d'un autre corps. Les parties d'un polygone multi-parties sont mesurées ensemble. Sans SCR, les mètres sont des unités de la couche et le nord est en haut.</translation>
    </message>
    <message>
      <source>Measured detections</source>
      <translation>Détections mesurées</translation>
    </message>
    <message>
      <source>The polygons with the input's fields and: area_m2; length_m (of all centrelines together); width_m (mean width, area over length); maxwid_m (largest width, away from junctions); azimuth (mean direction of the centrelines, weighted by length, in degrees clockwise from north, 0 to 180); sinuosity (length of the longest way along the centrelines over the distance of its ends); branches. Fields of these names are replaced; imf_id is added where there is none.</source>
      <translation>Les polygones avec les champs d'entrée et : area_m2 ; length_m (de toutes les lignes centrales ensemble) ; width_m (largeur moyenne, aire sur longueur) ; maxwid_m (largeur maximale, hors jonctions) ; azimuth (direction moyenne des lignes centrales, pondérée par la longueur, en degrés dans le sens horaire depuis le nord, 0 à 180) ; sinuosity (longueur du plus long chemin le long des lignes centrales sur la distance de ses extrémités) ; branches. Les champs de mêmes noms sont remplacés ; imf_id est ajouté s'il n'existe pas.</translation>
    </message>
    <message>
      <source>One line for each branch, with the detection's imf_id, the branch's number and measures, the numbers of the nodes at its ends within the detection (start_node, end_node), their kinds (start_kind, end_kind: I for a tip, Y where three branches meet, X where four or more do, O for a closed loop) and connection (I - I, C - I or C - C; C for a junction).</source>
      <translation>Une ligne par branche, avec l'imf_id de la détection, le numéro et les mesures de la branche, les numéros des nœuds à ses extrémités dans la détection (start_node, end_node), leurs types (start_kind, end_kind : I pour une extrémité, Y là où trois branches se rejoignent, X là où il y en a quatre ou plus, O pour une boucle fermée) et connection (I - I, C - I ou C - C ; C pour une jonction).</translation>
    </message>
    <message>
      <source>Layer '{name}' has no coordinate reference system: lengths are in units of the layer, and azimuths from its vertical.</source>
      <translation>La couche « {name} » n'a pas de système de coordonnées de référence : les longueurs sont en unités de la couche, et les azimuts partent de sa verticale.</translation>
    </message>
    <message>
      <source>Feature {id} of layer '{name}'</source>
      <translation>Entité {id} de la couche « {name} »</translation>
    </message>
    <message>
      <source>{n} of {count} detection(s) measured.</source>
      <translation>{n} détection(s) sur {count} mesurée(s).</translation>
    </message>
    <message>
      <source>Polygonize and filter detections</source>
      <translation>Polygoniser et filtrer les détections</translation>
    </message>
    <message>
      <source>polygonize,filter,area,region,seam,detection,fracture,probability</source>
      <translation>polygoniser,filtrer,aire,région,raccord,détection,fracture,probabilité</translation>
    </message>
    <message>
      <source>Turns a probability raster into fracture polygons and drops what cannot be one.</source>
      <translation>Transforme un raster de probabilité en polygones de fractures et écarte ce qui ne peut en être une.</translation>
    </message>
    <message>
      <source>Turns a probability or binary raster into one polygon for each detected impact melt fracture (IMF), on pixel edges, pixels that touch at a corner included, and keeps those that are large enough, lie in regions such as crater floors and melt ponds, and do not follow a seam of the mosaic. Limits of length, width, elongation and probability can be set besides.

Areas are true square metres on the body's own ellipsoid, whatever the raster's CRS. What is dropped can be kept in a second layer that says why. The network is not run again, so other limits can be tried on the same probability raster in seconds.</source>
      <translation>Transforme un raster de probabilité ou binaire en un polygone par fracture de fonte d'impact (IMF) détectée, le long des bords de pixels, y compris les pixels qui se touchent par un coin, et conserve ceux qui sont assez grands, se trouvent dans des régions telles que planchers de cratères et mares de fonte, et ne suivent pas un raccord de la mosaïque. Des limites de longueur, de largeur, d'allongement et de probabilité peuvent être ajoutées.

Les aires sont en mètres carrés réels sur l'ellipsoïde propre au corps, quel que soit le SCR du raster. Ce qui est écarté peut être gardé dans une seconde couche qui en donne la raison. Le réseau n'est pas exécuté à nouveau : d'autres limites peuvent donc être essayées sur le même raster de probabilité en quelques secondes.</translation>
    </message>
    <message>
      <source>How many were dropped: {reason}.</source>
      <translation>Nombre de détections écartées : {reason}.</translation>
    </message>
    <message>
      <source>Probability or binary raster</source>
      <translation>Raster de probabilité ou binaire</translation>
    </message>
    <message>
      <source>The probability raster of 'Run IMFMapper', or a raster that is 1 where a fracture was detected and 0 elsewhere. The first band is read.</source>
      <translation>Le raster de probabilité d'« Exécuter IMFMapper », ou un raster qui vaut 1 là où une fracture a été détectée et 0 ailleurs. La première bande est lue.</translation>
    </message>
    <message>
      <source>Smallest area [m2]</source>
      <translation>Aire minimale [m2]</translation>
    </message>
    <message>
      <source>Smaller detections are dropped: they cannot be told for fractures at 1.5 m per pixel. 150 m2 as published; 0 keeps all.</source>
      <translation>Les détections plus petites sont écartées : à 1,5 m par pixel, on ne peut pas affirmer qu'il s'agit de fractures. 150 m2 comme dans la publication ; 0 garde tout.</translation>
    </message>
    <message>
      <source>Polygons in the raster's CRS with imf_id, area_m2 (on the ground), prob_mean and prob_max (mean and highest probability), lon and lat (of a point inside, in degrees on the body) and region (name of the region that holds most of it).</source>
      <translation>Polygones dans le SCR du raster avec imf_id, area_m2 (au sol), prob_mean et prob_max (probabilité moyenne et maximale), lon et lat (d'un point intérieur, en degrés sur le corps) et region (nom de la région qui en contient la plus grande partie).</translation>
    </message>
    <message>
      <source>Rejected detections</source>
      <translation>Détections rejetées</translation>
    </message>
    <message>
      <source>The dropped detections with the same fields and the reason: area, region, seam, ridge, length, width, elongation or probability; the first one that holds.</source>
      <translation>Les détections écartées avec les mêmes champs et la raison : area, region, seam, ridge, length, width, elongation ou probability ; la première qui s'applique.</translation>
    </message>
    <message>
      <source>Seams found</source>
      <translation>Raccords trouvés</translation>
    </message>
    <message>
      <source>The seams that were taken from footprints, tracking band or brightness, to look at.</source>
      <translation>Les raccords tirés des emprises, de la bande de suivi ou de la luminosité, pour examen.</translation>
    </message>
    <message>
      <source>Detections rejected: {reason}</source>
      <translation>Détections rejetées : {reason}</translation>
    </message>
    <message>
      <source>{n} detection(s) kept.</source>
      <translation>{n} détection(s) conservée(s).</translation>
    </message>
    <message>
      <source>{n} rejected: {reason}.</source>
      <translation>Rejetées : {n} ({reason}).</translation>
    </message>
    <message>
      <source>Prepare detections for review</source>
      <translation>Préparer les détections pour la revue</translation>
    </message>
    <message>
      <source>review,accept,reject,edit,status,form,detection,fracture</source>
      <translation>revue,accepter,rejeter,modifier,statut,formulaire,détection,fracture</translation>
    </message>
    <message>
      <source>Copies detections to a layer in which a geologist accepts, rejects and edits them.</source>
      <translation>Copie les détections dans une couche où un géologue les accepte, les rejette et les modifie.</translation>
    </message>
    <message>
      <source>Copies detections to a layer with the fields of a review and an attribute form to fill them in, coloured by what was decided. Switch editing on, open the attribute table in form view and step from detection to detection: accept it, reject it, or reshape its outline; draw what was missed. Outlines that were reshaped or drawn are recognised.

With an earlier review, decisions are carried over to detections that overlap what was decided then, edited outlines included. Decided detections that are not detected any more stay in the layer, so that no decision is lost when a better network has mapped the place again. 'Turn reviewed detections into labels' makes training data of the result.</source>
      <translation>Copie les détections dans une couche avec les champs d'une revue et un formulaire d'attributs pour les remplir, colorée selon les décisions. Activez l'édition, ouvrez la table d'attributs en vue formulaire et passez de détection en détection : acceptez, rejetez ou corrigez le contour ; dessinez ce qui manque. Les contours corrigés ou dessinés sont reconnus.

Avec une revue antérieure, les décisions sont reportées sur les détections qui chevauchent ce qui avait été décidé alors, contours modifiés compris. Les détections décidées qui ne sont plus détectées restent dans la couche, afin qu'aucune décision ne se perde lorsqu'un meilleur réseau a cartographié le lieu à nouveau. « Convertir les détections revues en étiquettes » en fait des données d'entraînement.</translation>
    </message>
    <message>
      <source>How many detections took over an earlier decision.</source>
      <translation>Nombre de détections ayant repris une décision antérieure.</translation>
    </message>
    <message>
      <source>How many detections are still to be reviewed.</source>
      <translation>Nombre de détections restant à examiner.</translation>
    </message>
    <message>
      <source>Polygons of 'Run IMFMapper' or of a later step; all their fields are kept.</source>
      <translation>Polygones d'« Exécuter IMFMapper » ou d'une étape ultérieure ; tous leurs champs sont conservés.</translation>
    </message>
    <message>
      <source>Earlier review</source>
      <translation>Revue antérieure</translation>
    </message>
    <message>
      <source>A layer of this tool, reviewed since, in any CRS of the same body. What was decided in it is carried over.</source>
      <translation>Une couche de cet outil, examinée depuis, dans n'importe quel SCR du même corps. Ce qui y a été décidé est reporté.</translation>
    </message>
    <message>
      <source>A decision holds for a detection whose area shared with the earlier one is at least this part of the area of both together (intersection over union).</source>
      <translation>Une décision vaut pour une détection dont l'aire commune avec l'ancienne est au moins cette part de l'aire des deux ensemble (intersection sur union).</translation>
    </message>
    <message>
      <source>The detections with all their fields and: status (unreviewed, accepted, rejected, edited), comment, reviewer and reviewed (who and when, filled in by the form), origin (detected, matched with an earlier decision, or known from the earlier review only) and shape_key (tells whether the outline was changed). Save it to a file, since edits in a temporary layer are lost.</source>
      <translation>Les détections avec tous leurs champs et : status (unreviewed, accepted, rejected, edited), comment, reviewer et reviewed (qui et quand, remplis par le formulaire), origin (detected : détectée, matched : appariée à une décision antérieure, earlier : connue seulement par la revue antérieure) et shape_key (indique si le contour a été modifié). Enregistrez-la dans un fichier, car les modifications d'une couche temporaire sont perdues.</translation>
    </message>
    <message>
      <source>Decisions taken over</source>
      <translation>Décisions reprises</translation>
    </message>
    <message>
      <source>Detections to review</source>
      <translation>Détections à examiner</translation>
    </message>
    <message>
      <source>{n} detection(s) to review.</source>
      <translation>{n} détection(s) à examiner.</translation>
    </message>
    <message>
      <source>{n} earlier decision(s) taken over; {lost} kept for what is not detected any more.</source>
      <translation>{n} décision(s) antérieure(s) reprise(s) ; {lost} conservée(s) pour ce qui n'est plus détecté.</translation>
    </message>
    <message>
      <source>The review is a temporary layer: save it to a file before you edit it.</source>
      <translation>La revue est une couche temporaire : enregistrez-la dans un fichier avant de la modifier.</translation>
    </message>
    <message>
      <source>Turn reviewed detections into labels</source>
      <translation>Convertir les détections revues en étiquettes</translation>
    </message>
    <message>
      <source>review,label,training,hard negative,accept,reject,edit,fracture</source>
      <translation>revue,étiquette,entraînement,négatif difficile,accepter,rejeter,modifier,fracture</translation>
    </message>
    <message>
      <source>Makes training labels of detections that a geologist has accepted, rejected or edited.</source>
      <translation>Fait des étiquettes d'entraînement à partir des détections qu'un géologue a acceptées, rejetées ou modifiées.</translation>
    </message>
    <message>
      <source>Makes training data of a reviewed map, so that it becomes the next network's teacher. Accepted and edited detections become labels. Rejected ones become hard negatives: places that look like a fracture and are none. Of unreviewed ones nothing is known, so they are set apart.

Give the labels and the uncertain polygons to 'Tile raster' (Label polygons, Polygons to ignore): rejected detections are then background in its masks, and unreviewed ones count neither as fracture nor as none. Where areas overlap, the surest decision holds: accepted or edited, then rejected, then merged labels, then unreviewed.</source>
      <translation>Fait d'une carte revue des données d'entraînement, afin qu'elle enseigne au prochain réseau. Les détections acceptées et modifiées deviennent des étiquettes. Les rejetées deviennent des négatifs difficiles : des lieux qui ressemblent à une fracture et n'en sont pas. On ne sait rien des détections non revues, elles sont donc mises à part.

Donnez les étiquettes et les polygones incertains à « Découper un raster en tuiles » (Polygones d'étiquettes, Polygones à ignorer) : les détections rejetées sont alors de l'arrière-plan dans ses masques, et les non revues ne comptent ni comme fracture ni comme absence de fracture. Là où des aires se chevauchent, la décision la plus sûre l'emporte : acceptée ou modifiée, puis rejetée, puis étiquettes fusionnées, puis non revue.</translation>
    </message>
    <message>
      <source>How many labels were written, merged ones included.</source>
      <translation>Nombre d'étiquettes écrites, fusionnées comprises.</translation>
    </message>
    <message>
      <source>How many hard negatives were written.</source>
      <translation>Nombre de négatifs difficiles écrits.</translation>
    </message>
    <message>
      <source>How many unreviewed polygons were set apart.</source>
      <translation>Nombre de polygones non revus mis à part.</translation>
    </message>
    <message>
      <source>Reviewed detections</source>
      <translation>Détections revues</translation>
    </message>
    <message>
      <source>The layer of 'Prepare detections for review', or any polygons with a status. Outlines that were reshaped or drawn since it was prepared count as edited, unless they were rejected.</source>
      <translation>La couche de « Préparer les détections pour la revue », ou tout polygone avec un statut. Les contours corrigés ou dessinés depuis sa préparation comptent comme modifiés, sauf s'ils ont été rejetés.</translation>
    </message>
    <message>
      <source>Status field</source>
      <translation>Champ de statut</translation>
    </message>
    <message>
      <source>Holds accepted, edited, rejected or unreviewed, in any case; empty is unreviewed.</source>
      <translation>Contient accepted, edited, rejected ou unreviewed, quelle que soit la casse ; vide signifie unreviewed.</translation>
    </message>
    <message>
      <source>Labels to merge in</source>
      <translation>Étiquettes à fusionner</translation>
    </message>
    <message>
      <source>Label polygons of the same place, e.g. from 'Buffer weak line labels by width class', in any CRS of the same body. Where a rejected detection covers one, that part is cut out, which the log says.</source>
      <translation>Polygones d'étiquettes du même lieu, par exemple de « Créer des tampons d'étiquettes linéaires faibles par classe de largeur », dans n'importe quel SCR du même corps. Là où une détection rejetée en couvre un, cette partie est découpée, ce que le journal signale.</translation>
    </message>
    <message>
      <source>Reviewed labels</source>
      <translation>Étiquettes revues</translation>
    </message>
    <message>
      <source>Polygons of fractures for 'Tile raster' with imf_id, status (accepted, edited; label for merged ones), area_m2 (on the ground) and comment.</source>
      <translation>Polygones de fractures pour « Découper un raster en tuiles » avec imf_id, status (accepted, edited ; label pour les étiquettes fusionnées), area_m2 (au sol) et comment.</translation>
    </message>
    <message>
      <source>Hard negatives</source>
      <translation>Négatifs difficiles</translation>
    </message>
    <message>
      <source>The rejected detections with the same fields, without what was accepted over them.</source>
      <translation>Les détections rejetées avec les mêmes champs, sans ce qui a été accepté par-dessus.</translation>
    </message>
    <message>
      <source>Uncertain detections</source>
      <translation>Détections incertaines</translation>
    </message>
    <message>
      <source>The unreviewed detections with the same fields: the polygons that 'Tile raster' is to ignore.</source>
      <translation>Les détections non revues avec les mêmes champs : les polygones que « Découper un raster en tuiles » doit ignorer.</translation>
    </message>
    <message>
      <source>Number of labels</source>
      <translation>Nombre d'étiquettes</translation>
    </message>
    <message>
      <source>Number of hard negatives</source>
      <translation>Nombre de négatifs difficiles</translation>
    </message>
    <message>
      <source>Number of uncertain detections</source>
      <translation>Nombre de détections incertaines</translation>
    </message>
    <message>
      <source>Nothing was reviewed: no detection is accepted, edited or rejected.</source>
      <translation>Rien n'a été revu : aucune détection n'est acceptée, modifiée ou rejetée.</translation>
    </message>
    <message>
      <source>{n} merged label(s) lost ground to rejected detections.</source>
      <translation>{n} étiquette(s) fusionnée(s) ont perdu du terrain au profit de détections rejetées.</translation>
    </message>
    <message>
      <source>Run IMFMapper</source>
      <translation>Exécuter IMFMapper</translation>
    </message>
    <message>
      <source>map,detect,infer,segment,network,deep learning,fracture,crack,moon,crater</source>
      <translation>carte,détecter,inférence,segmentation,réseau,apprentissage profond,fracture,fissure,lune,cratère</translation>
    </message>
    <message>
      <source>Runs a network over a mosaic and maps impact melt fractures as polygons.</source>
      <translation>Exécute un réseau sur une mosaïque et cartographie les fractures de fonte d'impact en polygones.</translation>
    </message>
    <message>
      <source>Runs a segmentation network over a mosaic and maps impact melt fractures (IMFs): the probability of a fracture for each pixel as a raster, and the detections as polygons, not yet filtered. Go on with 'Polygonize and filter detections' to keep those that are large enough, lie on melt and are no seam of the mosaic.

The mosaic is read window by window, so it may be larger than memory, at the ground sampling distance that the model was trained on (1.5 m per pixel as published). Without a CRS it is mapped too, but areas are then in pixels, and no place on the body is known. Rockfall trails, boulders and ridges with strong shadows can be taken for fractures: look at every map before it is used.</source>
      <translation>Exécute un réseau de segmentation sur une mosaïque et cartographie les fractures de fonte d'impact (IMF) : la probabilité d'une fracture pour chaque pixel en raster, et les détections en polygones, pas encore filtrés. Continuez avec « Polygoniser et filtrer les détections » pour garder celles qui sont assez grandes, se trouvent sur de la fonte et ne sont pas un raccord de la mosaïque.

La mosaïque est lue fenêtre par fenêtre et peut donc dépasser la mémoire, à la résolution au sol sur laquelle le modèle a été entraîné (1,5 m par pixel comme dans la publication). Sans SCR, elle est aussi cartographiée, mais les aires sont alors en pixels et aucune position sur le corps n'est connue. Des traces d'éboulement, des blocs et des crêtes aux ombres marquées peuvent être pris pour des fractures : examinez chaque carte avant de l'utiliser.</translation>
    </message>
    <message>
      <source>How many detections were found, before any filter.</source>
      <translation>Nombre de détections trouvées, avant tout filtre.</translation>
    </message>
    <message>
      <source>Region of interest</source>
      <translation>Région d'intérêt</translation>
    </message>
    <message>
      <source>Polygons, e.g. of crater floors, in any CRS of the same body: only tiles that touch them are run, which saves time. Detections are not cut at their edges.</source>
      <translation>Polygones, par exemple de planchers de cratères, dans n'importe quel SCR du même corps : seules les tuiles qui les touchent sont traitées, ce qui gagne du temps. Les détections ne sont pas découpées à leurs bords.</translation>
    </message>
    <message>
      <source>More layers of regions: tiles that touch one of them are run too.</source>
      <translation>D'autres couches de régions : les tuiles qui en touchent une sont traitées aussi.</translation>
    </message>
    <message>
      <source>Only this part is mapped, e.g. what the map canvas shows, to try a model quickly.</source>
      <translation>Seule cette partie est cartographiée, par exemple ce que montre le canevas de carte, pour essayer un modèle rapidement.</translation>
    </message>
    <message>
      <source>Pixels of this probability or more are fracture; 0.5 as published. Higher: fewer false alarms.</source>
      <translation>Les pixels de cette probabilité ou plus sont des fractures ; 0,5 comme dans la publication. Plus élevé : moins de fausses alarmes.</translation>
    </message>
    <message>
      <source>Overlap [%]</source>
      <translation>Chevauchement [%]</translation>
    </message>
    <message>
      <source>How much of its edge a tile shares with the next one; shared pixels are blended, so that the edges of tiles do not show. 0: no overlap, exactly as published, and faster.</source>
      <translation>Part de son bord qu'une tuile partage avec la suivante ; les pixels communs sont fondus, pour que les bords de tuiles ne se voient pas. 0 : pas de chevauchement, exactement comme dans la publication, et plus rapide.</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>Taille de lot</translation>
    </message>
    <message>
      <source>Tiles that are run at once. 0: chosen by the device. Smaller where memory runs out.</source>
      <translation>Tuiles traitées à la fois. 0 : choisie selon le périphérique. Plus petite si la mémoire manque.</translation>
    </message>
    <message>
      <source>One polygon for each detection, unfiltered, in the raster's CRS, with imf_id, area_m2 (on the ground), prob_mean and prob_max (mean and highest probability), lon and lat (of a point inside, in degrees on the body).</source>
      <translation>Un polygone par détection, non filtré, dans le SCR du raster, avec imf_id, area_m2 (au sol), prob_mean et prob_max (probabilité moyenne et maximale), lon et lat (d'un point intérieur, en degrés sur le corps).</translation>
    </message>
    <message>
      <source>Fracture probability</source>
      <translation>Probabilité de fracture</translation>
    </message>
    <message>
      <source>The probability of a fracture, 0 to 1, for each pixel: input of 'Polygonize and filter detections'. GeoTIFF of one byte per pixel with scale and offset; how it was made is in its metadata.</source>
      <translation>La probabilité d'une fracture, de 0 à 1, pour chaque pixel : entrée de « Polygoniser et filtrer les détections ». GeoTIFF d'un octet par pixel avec échelle et décalage ; ses métadonnées disent comment il a été produit.</translation>
    </message>
    <message>
      <source>Number of detections</source>
      <translation>Nombre de détections</translation>
    </message>
    <message>
      <source>{n} detection(s) before any filter.</source>
      <translation>{n} détection(s) avant tout filtre.</translation>
    </message>
    <message>
      <source>Tile raster</source>
      <translation>Découper un raster en tuiles</translation>
    </message>
    <message>
      <source>tile,chip,patch,mask,dataset,split,training,validation</source>
      <translation>tuile,imagette,vignette,masque,jeu de données,découpage,entraînement,validation</translation>
    </message>
    <message>
      <source>Cuts a mosaic and its labels into a training dataset.</source>
      <translation>Découpe une mosaïque et ses étiquettes en un jeu de données d'entraînement.</translation>
    </message>
    <message>
      <source>Cuts a mosaic into square tiles for training: for each the image (8 bit), a mask of the valid pixels and, where labels are given, a mask of the impact melt fractures (IMFs), all georeferenced, with a dataset.json that says everything training needs, and an index of the tiles as a layer.

Consecutive tiles overlap, so that few fractures are only ever seen cut; the last tile of a row or column is moved inwards to end with the raster. Rasters smaller than a tile become one padded tile. Tiles without any valid pixel are left out. With the split 'blocks', pixels that a training tile shares with a validation tile become no data in the training tile.</source>
      <translation>Découpe une mosaïque en tuiles carrées pour l'entraînement : pour chacune l'image (8 bits), un masque des pixels valides et, si des étiquettes sont données, un masque des fractures de fonte d'impact (IMF), tous géoréférencés, avec un dataset.json qui contient tout ce que l'entraînement doit savoir, et un index des tuiles en couche.

Les tuiles consécutives se chevauchent, afin que peu de fractures ne soient vues que coupées ; la dernière tuile d'une ligne ou d'une colonne est décalée vers l'intérieur pour finir avec le raster. Les rasters plus petits qu'une tuile deviennent une seule tuile complétée. Les tuiles sans aucun pixel valide sont ignorées. Avec la répartition « blocks », les pixels qu'une tuile d'entraînement partage avec une tuile de validation deviennent sans données dans la tuile d'entraînement.</translation>
    </message>
    <message>
      <source>How many tiles were written, rotated copies included.</source>
      <translation>Nombre de tuiles écrites, copies tournées comprises.</translation>
    </message>
    <message>
      <source>Polygons of fractures, e.g. from 'Buffer weak line labels by width class', in any CRS of the same body. A pixel is fracture where its centre lies in one. Without labels no masks are written.</source>
      <translation>Polygones de fractures, par exemple de « Créer des tampons d'étiquettes linéaires faibles par classe de largeur », dans n'importe quel SCR du même corps. Un pixel est une fracture si son centre se trouve dans l'un d'eux. Sans étiquettes, aucun masque n'est écrit.</translation>
    </message>
    <message>
      <source>Polygons to ignore</source>
      <translation>Polygones à ignorer</translation>
    </message>
    <message>
      <source>Polygons that nobody has judged, e.g. the uncertain ones of 'Turn reviewed detections into labels', in any CRS of the same body. Their pixels stay in the images but count neither as fracture nor as none, in training and in its figures.</source>
      <translation>Polygones que personne n'a jugés, par exemple les incertains de « Convertir les détections revues en étiquettes », dans n'importe quel SCR du même corps. Leurs pixels restent dans les images mais ne comptent ni comme fracture ni comme absence de fracture, à l'entraînement comme dans ses chiffres.</translation>
    </message>
    <message>
      <source>Only this part of the mosaic is tiled, e.g. the part that was labelled.</source>
      <translation>Seule cette partie de la mosaïque est découpée en tuiles, par exemple celle qui a été étiquetée.</translation>
    </message>
    <message>
      <source>Tile size [px]</source>
      <translation>Taille des tuiles [px]</translation>
    </message>
    <message>
      <source>Edge of the square tiles; 512 px as published.</source>
      <translation>Côté des tuiles carrées ; 512 px comme dans la publication.</translation>
    </message>
    <message>
      <source>How much of its edge a tile shares with the next one. As published: 10 for training and its validation, 0 for independent validation and test.</source>
      <translation>Part de son bord qu'une tuile partage avec la suivante. Comme dans la publication : 10 pour l'entraînement et sa validation, 0 pour une validation et un test indépendants.</translation>
    </message>
    <message>
      <source>Keep tiles without fractures</source>
      <translation>Garder les tuiles sans fractures</translation>
    </message>
    <message>
      <source>Tiles without fractures teach what is none; the published model was trained with them.</source>
      <translation>Les tuiles sans fractures apprennent ce qui n'en est pas ; le modèle publié a été entraîné avec elles.</translation>
    </message>
    <message>
      <source>Add rotated copies of tiles with fractures</source>
      <translation>Ajouter des copies tournées des tuiles avec fractures</translation>
    </message>
    <message>
      <source>Adds each tile that has fractures again, rotated clockwise by 90, 180 and 270 degrees, as published. The sun then seems to shine from elsewhere. Needs labels.</source>
      <translation>Ajoute à nouveau chaque tuile qui contient des fractures, tournée de 90, 180 et 270 degrés dans le sens horaire, comme dans la publication. Le soleil semble alors venir d'ailleurs. Nécessite des étiquettes.</translation>
    </message>
    <message>
      <source>Share for validation</source>
      <translation>Part pour la validation</translation>
    </message>
    <message>
      <source>Share of the tiles kept for validation; 0.2 (4 to 1) as published.</source>
      <translation>Part des tuiles gardée pour la validation ; 0,2 (4 pour 1) comme dans la publication.</translation>
    </message>
    <message>
      <source>blocks: whole areas go to training or to validation, so that no pixel is in both and the validation figures can be believed. random: tile by tile, as published; overlapping tiles of one place can be in both. none: no split.</source>
      <translation>blocks : des zones entières vont à l'entraînement ou à la validation, de sorte qu'aucun pixel n'est dans les deux et que les chiffres de validation sont dignes de foi. random : tuile par tuile, comme dans la publication ; des tuiles chevauchantes d'un même lieu peuvent être dans les deux. none : pas de répartition.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Graine aléatoire</translation>
    </message>
    <message>
      <source>The same seed gives the same split.</source>
      <translation>La même graine donne la même répartition.</translation>
    </message>
    <message>
      <source>Dataset folder</source>
      <translation>Dossier du jeu de données</translation>
    </message>
    <message>
      <source>Gets images/, masks/, valid/ and, with polygons to ignore, ignored/ with a GeoTIFF for each tile, and dataset.json: input of training.</source>
      <translation>Reçoit images/, masks/, valid/ et, s'il y a des polygones à ignorer, ignored/, avec un GeoTIFF par tuile, et dataset.json : entrée de l'entraînement.</translation>
    </message>
    <message>
      <source>Tile index</source>
      <translation>Index des tuiles</translation>
    </message>
    <message>
      <source>The tiles' outlines with tile_id, row, col, split (train, validation or all), imf_px and valid_px (pixels of fracture and of data), rotation [deg clockwise] and image (path within the folder).</source>
      <translation>Les contours des tuiles avec tile_id, row, col, split (train, validation ou all), imf_px et valid_px (pixels de fracture et de données), rotation [degrés dans le sens horaire] et image (chemin dans le dossier).</translation>
    </message>
    <message>
      <source>Number of tiles</source>
      <translation>Nombre de tuiles</translation>
    </message>
    <message>
      <source>{n} tile(s) written to {folder}</source>
      <translation>{n} tuile(s) écrite(s) dans {folder}</translation>
    </message>
    <message>
      <source>Train IMFMapper</source>
      <translation>Entraîner IMFMapper</translation>
    </message>
    <message>
      <source>train,learn,fine-tune,network,epoch,deep learning,fracture</source>
      <translation>entraîner,apprendre,ajustement fin,réseau,époque,apprentissage profond,fracture</translation>
    </message>
    <message>
      <source>Trains a network on the tiles of one or more datasets.</source>
      <translation>Entraîne un réseau sur les tuiles d'un ou de plusieurs jeux de données.</translation>
    </message>
    <message>
      <source>Trains a segmentation network on tiles made by 'Tile raster' and keeps the epoch that is best on the tiles marked for validation. The defaults are the published protocol: DeepLabV3 with ResNet-50, binary cross-entropy, Adam, 100 epochs of batches of 32, three augmentations.

To fit a model to your own images, start from an installed one (START) and train a few epochs on a few dozen labelled tiles. Training a ResNet from nothing needs a graphics card; the light networks also train on a processor. Cancelling keeps the best and the last state, and RESUME goes on from there.</source>
      <translation>Entraîne un réseau de segmentation sur des tuiles produites par « Découper un raster en tuiles » et garde l'époque la meilleure sur les tuiles marquées pour la validation. Les valeurs par défaut sont le protocole publié : DeepLabV3 avec ResNet-50, entropie croisée binaire, Adam, 100 époques par lots de 32, trois augmentations.

Pour adapter un modèle à vos propres images, partez d'un modèle installé (START) et entraînez quelques époques sur quelques dizaines de tuiles étiquetées. Entraîner un ResNet à partir de zéro demande une carte graphique ; les réseaux légers s'entraînent aussi sur un processeur. L'annulation garde le meilleur et le dernier état, et RESUME repart de là.</translation>
    </message>
    <message>
      <source>The epoch that was kept, counted from 1; 0 where none was finished.</source>
      <translation>L'époque gardée, comptée à partir de 1 ; 0 si aucune n'a été terminée.</translation>
    </message>
    <message>
      <source>Its F1 on the validation tiles, as published: from precision and recall averaged.</source>
      <translation>Son F1 sur les tuiles de validation, comme dans la publication : à partir de la précision et du rappel moyennés.</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Architecture</translation>
    </message>
    <message>
      <source>{name}: {title}.</source>
      <translation>{name} : {title}.</translation>
    </message>
    <message>
      <source>The network to train; with START, the checkpoint decides. {architectures}</source>
      <translation>Le réseau à entraîner ; avec START, c'est le point de contrôle qui décide. {architectures}</translation>
    </message>
    <message>
      <source>Start from</source>
      <translation>Partir de</translation>
    </message>
    <message>
      <source>A checkpoint file, or the name of an installed model, to go on from (fine-tuning). Empty: torchvision's pre-trained weights where they can be downloaded, else from nothing; the log says which.</source>
      <translation>Un fichier de point de contrôle, ou le nom d'un modèle installé, à partir duquel continuer (ajustement fin). Vide : les poids préentraînés de torchvision s'ils peuvent être téléchargés, sinon à partir de zéro ; le journal dit lequel.</translation>
    </message>
    <message>
      <source>Protocol</source>
      <translation>Protocole</translation>
    </message>
    <message>
      <source>published: binary cross-entropy at a constant learning rate. improved: also two losses of overlap (Dice, of areas and of centrelines), a learning rate that falls to 0 along a cosine, a moving average of the weights, and no-data pixels left out of the loss.</source>
      <translation>published : entropie croisée binaire à taux d'apprentissage constant. improved : en plus deux pertes de recouvrement (Dice, des surfaces et des lignes médianes), un taux d'apprentissage qui descend à 0 selon un cosinus, une moyenne mobile des poids, et les pixels sans données exclus de la perte.</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>Époques</translation>
    </message>
    <message>
      <source>How often all training tiles are seen; 100 as published.</source>
      <translation>Combien de fois toutes les tuiles d'entraînement sont vues ; 100 comme dans la publication.</translation>
    </message>
    <message>
      <source>Tiles a step; 32 as published needs about 40 GB of graphics memory. Smaller where memory runs out.</source>
      <translation>Tuiles par pas ; 32, comme dans la publication, demande environ 40 Go de mémoire graphique. Plus petit si la mémoire manque.</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>Taux d'apprentissage</translation>
    </message>
    <message>
      <source>Step size of Adam; 0.0001 as published. The light networks learn well with 0.001.</source>
      <translation>Pas d'Adam ; 0,0001 comme dans la publication. Les réseaux légers apprennent bien avec 0,001.</translation>
    </message>
    <message>
      <source>Augment</source>
      <translation>Augmenter les données</translation>
    </message>
    <message>
      <source>Changes half of the training tiles at random, each time anew: contrast (CLAHE), noise, perspective, as published.</source>
      <translation>Modifie au hasard la moitié des tuiles d'entraînement, à chaque fois autrement : contraste (CLAHE), bruit, perspective, comme dans la publication.</translation>
    </message>
    <message>
      <source>The same seed gives the same run.</source>
      <translation>La même graine donne la même exécution.</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>Goes on from the state that an interrupted run with the same settings left beside the checkpoint; the result is that of an unbroken run.</source>
      <translation>Repart de l'état qu'une exécution interrompue aux mêmes paramètres a laissé à côté du point de contrôle ; le résultat est celui d'une exécution ininterrompue.</translation>
    </message>
    <message>
      <source>PyTorch checkpoint (*.pt);;Safetensors (*.safetensors)</source>
      <translation>Point de contrôle PyTorch (*.pt);;Safetensors (*.safetensors)</translation>
    </message>
    <message>
      <source>The best epoch, with its model card inside and beside it. Beside it are also the last state and what RESUME needs. Put into the models folder of the plugin's options, it is offered as an installed model.</source>
      <translation>La meilleure époque, avec sa fiche de modèle dans et à côté du fichier. À côté se trouvent aussi le dernier état et ce dont RESUME a besoin. Placé dans le dossier de modèles des options de l'extension, il est proposé comme modèle installé.</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historique</translation>
    </message>
    <message>
      <source>Loss and figures of each epoch.</source>
      <translation>Perte et chiffres de chaque époque.</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>Courbes</translation>
    </message>
    <message>
      <source>PNG image (*.png)</source>
      <translation>Image PNG (*.png)</translation>
    </message>
    <message>
      <source>Loss, precision, recall and F1 over the epochs, raw and as a rolling mean.</source>
      <translation>Perte, précision, rappel et F1 au fil des époques, bruts et en moyenne mobile.</translation>
    </message>
    <message>
      <source>Best epoch</source>
      <translation>Meilleure époque</translation>
    </message>
    <message>
      <source>Best F1</source>
      <translation>Meilleur F1</translation>
    </message>
    <message>
      <source>Earth</source>
      <translation>Terre</translation>
    </message>
    <message>
      <source>Vesta</source>
      <translation>Vesta</translation>
    </message>
    <message>
      <source>Io</source>
      <translation>Io</translation>
    </message>
    <message>
      <source>Moon</source>
      <translation>Lune</translation>
    </message>
    <message>
      <source>Ceres</source>
      <translation>Cérès</translation>
    </message>
    <message>
      <source>Titan</source>
      <translation>Titan</translation>
    </message>
    <message>
      <source>Venus</source>
      <translation>Vénus</translation>
    </message>
    <message>
      <source>Ganymede</source>
      <translation>Ganymède</translation>
    </message>
    <message>
      <source>Pluto</source>
      <translation>Pluton</translation>
    </message>
    <message>
      <source>Callisto</source>
      <translation>Callisto</translation>
    </message>
    <message>
      <source>Mars</source>
      <translation>Mars</translation>
    </message>
    <message>
      <source>Europa</source>
      <translation>Europe</translation>
    </message>
    <message>
      <source>Regions to keep</source>
      <translation>Régions à garder</translation>
    </message>
    <message>
      <source>Polygons of crater floors and melt ponds, in any CRS of the same body. Empty keeps all.</source>
      <translation>Polygones de planchers de cratères et de mares de fonte, dans n'importe quel SCR du même corps. Vide : tout garder.</translation>
    </message>
    <message>
      <source>Field such as floor, pond 1, pond 2: each detection gets the name of the region that holds most of it, for counts and densities per region. Empty: the layer's name. Further region layers may have it too.</source>
      <translation>Champ tel que plancher, mare 1, mare 2 : chaque détection reçoit le nom de la région qui en contient la plus grande partie, pour des nombres et densités par région. Vide : le nom de la couche. Les couches de régions supplémentaires peuvent l'avoir aussi.</translation>
    </message>
    <message>
      <source>More layers of regions to keep, e.g. the floor in one and the melt ponds in another layer.</source>
      <translation>D'autres couches de régions à garder, par exemple le plancher dans l'une et les mares de fonte dans l'autre.</translation>
    </message>
    <message>
      <source>Region rule</source>
      <translation>Règle de région</translation>
    </message>
    <message>
      <source>What a detection has to do to be kept: intersects: touch a region. within: lie wholly in the regions. centroid: have its centroid in one.</source>
      <translation>Ce qu'une détection doit faire pour être gardée : intersects : toucher une région. within : être entièrement dans les régions. centroid : avoir son centroïde dans l'une d'elles.</translation>
    </message>
    <message>
      <source>Further region layers</source>
      <translation>Couches de régions supplémentaires</translation>
    </message>
    <message>
      <source>Mosaic seams</source>
      <translation>Raccords de mosaïque</translation>
    </message>
    <message>
      <source>Lines along the mosaic's seams, or polygons that cover them, in any CRS of the same body. What the seam rule says is dropped. For footprints of the images there is a parameter of its own.</source>
      <translation>Lignes le long des raccords de la mosaïque, ou polygones qui les couvrent, dans n'importe quel SCR du même corps. Ce que désigne la règle de raccord est écarté. Pour les emprises des images, il existe un paramètre à part.</translation>
    </message>
    <message>
      <source>Seam distance [m]</source>
      <translation>Distance au raccord [m]</translation>
    </message>
    <message>
      <source>A detection is at a seam within this distance of it; 3 m are two pixels of 1.5 m.</source>
      <translation>Une détection est sur un raccord si elle en est à moins de cette distance ; 3 m font deux pixels de 1,5 m.</translation>
    </message>
    <message>
      <source>Seam rule</source>
      <translation>Règle de raccord</translation>
    </message>
    <message>
      <source>touches: what comes within the distance of a mosaic seam is dropped. along: only what runs along it, so that a fracture that crosses a seam stays. Seams that are found, not drawn, always go by along.</source>
      <translation>touches : ce qui approche d'un raccord de mosaïque à moins de la distance est écarté. along : seulement ce qui le longe, de sorte qu'une fracture qui traverse un raccord reste. Les raccords trouvés, non dessinés, suivent toujours la règle along.</translation>
    </message>
    <message>
      <source>Footprints of the images</source>
      <translation>Emprises des images</translation>
    </message>
    <message>
      <source>One polygon for each image of the mosaic: their outlines are its seams. Any CRS of the same body.</source>
      <translation>Un polygone par image de la mosaïque : leurs contours sont ses raccords. N'importe quel SCR du même corps.</translation>
    </message>
    <message>
      <source>Mosaic that was mapped</source>
      <translation>Mosaïque cartographiée</translation>
    </message>
    <message>
      <source>Needed to look for seams in it, by its tracking band or brightness, and for ridges.</source>
      <translation>Nécessaire pour y chercher des raccords, par sa bande de suivi ou sa luminosité, et des crêtes.</translation>
    </message>
    <message>
      <source>Band with the image</source>
      <translation>Bande avec l'image</translation>
    </message>
    <message>
      <source>Where seams are looked for by their step in brightness, and ridges by their light.</source>
      <translation>Où les raccords sont cherchés par leur saut de luminosité, et les crêtes par leur éclairage.</translation>
    </message>
    <message>
      <source>Tracking band</source>
      <translation>Bande de suivi</translation>
    </message>
    <message>
      <source>The band that holds the source image of each pixel: seams are where it changes. ISIS before 3.6 adds it to the mosaic, as the last band. Newer versions write a tracking cube of its own: give it the map projection of the mosaic, as the documentation on NAC images says, and choose it as the mosaic of 'Polygonize and filter detections'. Wins over looking for seams in the brightness.</source>
      <translation>La bande qui contient l'image source de chaque pixel : les raccords sont là où elle change. ISIS avant la version 3.6 l'ajoute à la mosaïque, comme dernière bande. Les versions plus récentes écrivent un cube de suivi à part : donnez-lui la projection cartographique de la mosaïque, comme l'indique la documentation sur les images NAC, et choisissez-le comme mosaïque de « Polygoniser et filtrer les détections ». Prioritaire sur la recherche des raccords dans la luminosité.</translation>
    </message>
    <message>
      <source>Look for seams in the brightness</source>
      <translation>Chercher des raccords dans la luminosité</translation>
    </message>
    <message>
      <source>Looks in the mosaic for straight lines, at least 768 pixels long, across which the brightness steps from one level to another. Steps of 10 % and more are found as a rule, those of 5 % about half the time, blended ones not; in tests no ground was taken for a seam. Takes some minutes for a thousand megapixels.</source>
      <translation>Cherche dans la mosaïque des lignes droites, d'au moins 768 pixels, de part et d'autre desquelles la luminosité passe d'un niveau à un autre. Les sauts de 10 % et plus sont en général trouvés, ceux de 5 % environ une fois sur deux, les fondus ne le sont pas ; dans les tests, aucun terrain n'a été pris pour un raccord. Demande quelques minutes pour mille mégapixels.</translation>
    </message>
    <message>
      <source>Sun's direction [deg]</source>
      <translation>Direction du Soleil [deg]</translation>
    </message>
    <message>
      <source>Where the light of the mosaic comes from, in degrees clockwise from its top: 90 from the right, 270 from the left. Detections that are lit as ridges are then dropped: a trough is dark on the side of the sun and bright on the other, a ridge the other way round, which the networks that ship do not see. In tests 20 degrees off did little harm; if the images of a mosaic differ by more, map them one by one. Empty: not looked at.</source>
      <translation>D'où vient la lumière de la mosaïque, en degrés dans le sens horaire depuis son haut : 90 depuis la droite, 270 depuis la gauche. Les détections éclairées comme des crêtes sont alors écartées : un creux est sombre du côté du Soleil et clair de l'autre, une crête l'inverse, ce que les réseaux fournis ne voient pas. Dans nos essais, un écart de 20 degrés n'a guère nui ; si les images d'une mosaïque diffèrent davantage, cartographiez-les une par une. Vide : non examiné.</translation>
    </message>
    <message>
      <source>0: no limit. Detections are measured for it, which needs scikit-image.</source>
      <translation>0 : aucune limite. Les détections sont mesurées pour cela, ce qui demande scikit-image.</translation>
    </message>
    <message>
      <source>Smallest length [m]</source>
      <translation>Longueur minimale [m]</translation>
    </message>
    <message>
      <source>Detections with a shorter centreline, all branches summed, are dropped.</source>
      <translation>Les détections dont la ligne centrale est plus courte, toutes branches additionnées, sont écartées.</translation>
    </message>
    <message>
      <source>Smallest mean width [m]</source>
      <translation>Largeur moyenne minimale [m]</translation>
    </message>
    <message>
      <source>Narrower detections are dropped.</source>
      <translation>Les détections plus étroites sont écartées.</translation>
    </message>
    <message>
      <source>Smallest elongation</source>
      <translation>Allongement minimal</translation>
    </message>
    <message>
      <source>Detections with a smaller length over mean width are dropped, e.g. boulders.</source>
      <translation>Les détections dont le rapport de la longueur à la largeur moyenne est plus petit sont écartées, par exemple des blocs.</translation>
    </message>
    <message>
      <source>Smallest mean probability</source>
      <translation>Probabilité moyenne minimale</translation>
    </message>
    <message>
      <source>Detections with a smaller mean probability of their pixels are dropped. 0: no limit.</source>
      <translation>Les détections dont la probabilité moyenne des pixels est plus petite sont écartées. 0 : aucune limite.</translation>
    </message>
    <message>
      <source>Seams can only be found in a mosaic: choose the mosaic that was mapped, too.</source>
      <translation>Les raccords ne peuvent être trouvés que dans une mosaïque : choisissez aussi la mosaïque qui a été cartographiée.</translation>
    </message>
    <message>
      <source>The sun's direction needs the mosaic that was mapped: choose it, too.</source>
      <translation>La direction du Soleil demande la mosaïque cartographiée : choisissez-la aussi.</translation>
    </message>
    <message>
      <source>{n} line(s) of seams found.</source>
      <translation>{n} ligne(s) de raccords trouvée(s).</translation>
    </message>
    <message>
      <source>A grey image: GeoTIFF, VRT, ISIS cube, PDS3, PDS4, JPEG 2000 or anything else that GDAL reads, of any type and in any CRS of a planetary body.</source>
      <translation>Une image en niveaux de gris : GeoTIFF, VRT, cube ISIS, PDS3, PDS4, JPEG 2000 ou tout autre format que GDAL lit, de tout type et dans n'importe quel SCR d'un corps planétaire.</translation>
    </message>
    <message>
      <source>The band with the image; mosaics may carry a tracking band besides.</source>
      <translation>La bande qui contient l'image ; les mosaïques peuvent comporter en plus une bande de suivi.</translation>
    </message>
    <message>
      <source>Stretch</source>
      <translation>Étirement</translation>
    </message>
    <message>
      <source>How other types than 8 bit become 0-255, in one way for the whole raster. minmax: from the smallest to the largest value, as published. percentile_0.5, percentile_2: without the darkest and brightest 0.5 or 2 % of the pixels, where a few extreme ones would take the contrast of all others. none: values are 0 to 255 already. 8-bit images are taken as they are.</source>
      <translation>Comment les types autres que 8 bits deviennent 0-255, d'une seule manière pour tout le raster. minmax : de la plus petite à la plus grande valeur, comme dans la publication. percentile_0.5, percentile_2 : sans les 0,5 ou 2 % de pixels les plus sombres et les plus clairs, là où quelques pixels extrêmes prendraient le contraste de tous les autres. none : les valeurs vont déjà de 0 à 255. Les images 8 bits sont prises telles quelles.</translation>
    </message>
    <message>
      <source>Resample to the model's ground sampling distance</source>
      <translation>Rééchantillonner à la résolution au sol du modèle</translation>
    </message>
    <message>
      <source>A mosaic whose pixels are over 10 % larger or smaller on the ground than those that the model was trained on (1.5 m as published) is read at the model's, and the result has that grid. Off: it is read as it is, as the published test on mosaics of 6 m per pixel did.</source>
      <translation>Une mosaïque dont les pixels sont au sol plus de 10 % plus grands ou plus petits que ceux sur lesquels le modèle a été entraîné (1,5 m comme dans la publication) est lue à la résolution du modèle, et le résultat a cette grille. Désactivé : elle est lue telle quelle, comme l'a fait le test publié sur des mosaïques de 6 m par pixel.</translation>
    </message>
    <message>
      <source>An installed model: those that ship with IMFMapper, then those that were downloaded, imported or lie in the models folder of the plugin's options. {models}</source>
      <translation>Un modèle installé : ceux fournis avec IMFMapper, puis ceux qui ont été téléchargés, importés ou se trouvent dans le dossier de modèles des options de l'extension. {models}</translation>
    </message>
    <message>
      <source>A checkpoint to use in place of the installed model: the published IMFMapper_DeepLabV3_ResNet50.pt (Zenodo, doi:10.5281/zenodo.15101175; 'Download model' installs it), one that was trained with this plugin, or other DeepLabV3 weights of torchvision. What the network is gets recognised from the weights.</source>
      <translation>Un point de contrôle à utiliser à la place du modèle installé : l'IMFMapper_DeepLabV3_ResNet50.pt publié (Zenodo, doi:10.5281/zenodo.15101175 ; « Télécharger un modèle » l'installe), un modèle entraîné avec cette extension, ou d'autres poids DeepLabV3 de torchvision. Le réseau est reconnu à ses poids.</translation>
    </message>
    <message>
      <source>auto takes a graphics card where there is a suitable one (NVIDIA: cuda, Apple: mps) and the processor otherwise.</source>
      <translation>auto prend une carte graphique s'il y en a une qui convient (NVIDIA : cuda, Apple : mps) et le processeur sinon.</translation>
    </message>
    <message>
      <source>Checkpoint file '{path}' does not exist.</source>
      <translation>Le fichier de point de contrôle « {path} » n'existe pas.</translation>
    </message>
    <message>
      <source>No model is chosen. Choose an installed model or give a checkpoint file.</source>
      <translation>Aucun modèle n'est choisi. Choisissez un modèle installé ou donnez un fichier de point de contrôle.</translation>
    </message>
    <message>
      <source>Model: {title} ({architecture}), SHA-256 {sha256}</source>
      <translation>Modèle : {title} ({architecture}), SHA-256 {sha256}</translation>
    </message>
    <message>
      <source>A folder made by 'Tile raster' (the one with dataset.json). Several can be given, parted by semicolons.</source>
      <translation>Un dossier produit par « Découper un raster en tuiles » (celui qui contient dataset.json). Plusieurs peuvent être donnés, séparés par des points-virgules.</translation>
    </message>
    <message>
      <source>Shifted grids</source>
      <translation>Grilles décalées</translation>
    </message>
    <message>
      <source>How many grids of tiles, shifted against each other, are run and averaged: what is detected then depends less on where the tiles happen to lie. 2 and 4 take about so many times as long.</source>
      <translation>Nombre de grilles de tuiles, décalées les unes par rapport aux autres, qui sont traitées et moyennées : ce qui est détecté dépend alors moins de l'endroit où tombent les tuiles. 2 et 4 demandent environ autant de fois plus de temps.</translation>
    </message>
    <message>
      <source>Screen with the light model</source>
      <translation>Présélectionner avec le modèle léger</translation>
    </message>
    <message>
      <source>The light model that ships looks first, and the chosen model runs only where that sees anything at all, at a probability of 0.1. This saves time where most of the mosaic has no fractures and the chosen model is a heavy one; fractures that the light model does not see at all are lost.</source>
      <translation>Le modèle léger fourni regarde d'abord, et le modèle choisi ne s'exécute que là où celui-ci voit quelque chose, à une probabilité de 0,1. Cela gagne du temps lorsque la plus grande partie de la mosaïque n'a pas de fractures et que le modèle choisi est lourd ; les fractures que le modèle léger ne voit pas du tout sont perdues.</translation>
    </message>
    <message>
      <source>Compute in full precision</source>
      <translation>Calculer en pleine précision</translation>
    </message>
    <message>
      <source>Graphics cards, and processors that can, compute with half the bits, which is faster; the outlines of some detections then differ by a pixel here and there. This computes in float32 everywhere. An overlap of 0, the published way, is always in full precision.</source>
      <translation>Les cartes graphiques, et les processeurs qui le peuvent, calculent avec moitié moins de bits, ce qui est plus rapide ; les contours de quelques détections diffèrent alors d'un pixel çà et là. Ceci calcule partout en float32. Un recouvrement de 0, la manière publiée, est toujours en pleine précision.</translation>
    </message>
    <message>
      <source>Continue an unfinished run</source>
      <translation>Continuer une exécution inachevée</translation>
    </message>
    <message>
      <source>A run that was cancelled or ended by a crash goes on where it stopped when it is started again with the same mosaic, model and parameters. What it has done lies until then in a hidden folder beside the result, which is removed at the end. Off: starts anew, and keeps nothing. Results that are temporary files are never continued.</source>
      <translation>Une exécution annulée ou terminée par un plantage reprend là où elle s'est arrêtée si elle est relancée avec les mêmes mosaïque, modèle et paramètres. Ce qu'elle a fait se trouve jusque-là dans un dossier caché à côté du résultat, qui est supprimé à la fin. Désactivé : recommence à zéro et ne garde rien. Les résultats qui sont des fichiers temporaires ne sont jamais continués.</translation>
    </message>
    <message>
      <source>'{name}' failed; the log says why.</source>
      <translation>« {name} » a échoué ; le journal dit pourquoi.</translation>
    </message>
  </context>
</TS>
