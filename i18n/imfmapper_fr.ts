<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="fr">
  <context>
    <name>IMFMapper</name>
    <message>
      <source>'{parameter}' holds no polygon, so nothing would be left. Choose another layer or leave it empty.</source>
      <translation>« {parameter} » ne contient aucun polygone : il ne resterait rien. Choisissez une autre couche ou laissez vide.</translation>
    </message>
    <message>
      <source>Layer '{name}'</source>
      <translation>Couche « {name} »</translation>
    </message>
    <message>
      <source>Raster layer '{name}' comes from the provider '{provider}', which shows rendered pictures; a file that GDAL reads (GeoTIFF, ISIS cube, PDS4 image) is needed. Export the layer's raw data to a GeoTIFF first, or download the product.</source>
      <translation>La couche raster « {name} » vient du fournisseur « {provider} », qui affiche des images rendues ; il faut un fichier que GDAL lit (GeoTIFF, cube ISIS, image PDS4). Exportez d'abord les données brutes de la couche en GeoTIFF, ou téléchargez le produit.</translation>
    </message>
    <message>
      <source>Raster '{name}' has no coordinate reference system in its file, so the place and size of a fracture cannot be known. Write the lunar CRS it was made in into the file: Raster &gt; Projections &gt; Assign Projection.</source>
      <translation>Le fichier du raster « {name} » n'a pas de système de coordonnées de référence : la position et la taille des fractures ne peuvent pas être connues. Inscrivez dans le fichier le SCR lunaire dans lequel il a été produit : Raster &gt; Projections &gt; Assigner une projection.</translation>
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
      <source>Running networks needs {packages}. Install them into the QGIS profile? (0.3 to 3 GB)</source>
      <translation>L'exécution des réseaux nécessite {packages}. Les installer dans le profil QGIS ? (0,3 à 3 Go)</translation>
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
      <source>Lines drawn along fractures, in any CRS of the Moon or another body, degrees or metres. Multi-part lines become one polygon; Z and M values are dropped; features without geometry are left out and named in the log.</source>
      <translation>Lignes tracées le long des fractures, dans n'importe quel SCR de la Lune ou d'un autre corps, en degrés ou en mètres. Les lignes multi-parties deviennent un seul polygone ; les valeurs Z et M sont abandonnées ; les entités sans géométrie sont ignorées et nommées dans le journal.</translation>
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
      <source>Class</source>
      <translation>Classe</translation>
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
      <source>Report</source>
      <translation>Rapport</translation>
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
      <source>Intersection over union</source>
      <translation>Intersection sur union</translation>
    </message>
    <message>
      <source>{a} and {b}</source>
      <translation>{a} et {b}</translation>
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
      <source>Over all pixels of all tiles together.</source>
      <translation>Sur tous les pixels de toutes les tuiles ensemble.</translation>
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
      <source>The tiles' outlines with imf_px and detect_px (true and detected pixels), tp, fp, fn (pixels hit, false, missed), precision, recall, f1, iou, complete and correct (shares of the true and the detected length) and false_det (detections of 150 m2 or more that touch no fracture), to find the worst ones. Tiles without georeference have no outline.</source>
      <translation>Les contours des tuiles avec imf_px et detect_px (pixels réels et détectés), tp, fp, fn (pixels justes, faux, oubliés), precision, recall, f1, iou, complete et correct (parts de la longueur réelle et de la longueur détectée) et false_det (détections de 150 m2 ou plus qui ne touchent aucune fracture), pour trouver les plus mauvaises. Les tuiles sans géoréférencement n'ont pas de contour.</translation>
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
      <source>Number of fractures</source>
      <translation>Nombre de fractures</translation>
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
      <source>Mosaic</source>
      <translation>Mosaïque</translation>
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
      <source>Impact melt fractures</source>
      <translation>Fractures de fonte d'impact</translation>
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
      <source>Fracture density</source>
      <translation>Densité de fractures</translation>
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
      <source>'{path}' cannot be written: {reason}.</source>
      <translation>Impossible d'écrire « {path} » : {reason}.</translation>
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
      <source>How many were dropped for {reason}.</source>
      <translation>Nombre de détections écartées pour {reason}.</translation>
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
      <source>The dropped detections with the same fields and the reason: area, region, seam, length, width, elongation or probability; the first one that holds.</source>
      <translation>Les détections écartées, avec les mêmes champs et reason, la raison : area, region, seam, length, width, elongation ou probability ; la première qui s'applique.</translation>
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
      <source>Detections rejected for {reason}</source>
      <translation>Détections rejetées pour {reason}</translation>
    </message>
    <message>
      <source>{n} detection(s) kept.</source>
      <translation>{n} détection(s) conservée(s).</translation>
    </message>
    <message>
      <source>{n} rejected by {reason}.</source>
      <translation>{n} rejetée(s) pour {reason}.</translation>
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
      <source>'{path}' is an input and would be overwritten. Choose another file for the review.</source>
      <translation>« {path} » est une entrée et serait écrasé. Choisissez un autre fichier pour la revue.</translation>
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
      <source>Extent</source>
      <translation>Étendue</translation>
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
      <source>The probability raster would replace the mosaic '{path}'. Choose another name.</source>
      <translation>Le raster de probabilité remplacerait la mosaïque « {path} ». Choisissez un autre nom.</translation>
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
      <source>Split</source>
      <translation>Répartition</translation>
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
      <source>Further region layers</source>
      <translation>Couches de régions supplémentaires</translation>
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
      <source>Mosaic to look for seams in</source>
      <translation>Mosaïque où chercher des raccords</translation>
    </message>
    <message>
      <source>The mosaic that was mapped; give its tracking band, or let seams be looked for.</source>
      <translation>La mosaïque qui a été cartographiée ; donnez sa bande de suivi, ou faites chercher les raccords.</translation>
    </message>
    <message>
      <source>Band with the image</source>
      <translation>Bande avec l'image</translation>
    </message>
    <message>
      <source>Where seams are looked for by their step in brightness.</source>
      <translation>Là où des raccords sont cherchés d'après leur saut de luminosité.</translation>
    </message>
    <message>
      <source>Tracking band</source>
      <translation>Bande de suivi</translation>
    </message>
    <message>
      <source>The band that holds the source image of each pixel, as ISIS's automos writes it: seams are where it changes. Wins over looking for them in the brightness.</source>
      <translation>La bande qui contient l'image source de chaque pixel, telle qu'automos d'ISIS l'écrit : les raccords sont là où elle change. Prioritaire sur leur recherche dans la luminosité.</translation>
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
