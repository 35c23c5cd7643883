"""The provider that puts IMFMapper's algorithms into QGIS's Processing toolbox."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..models.languages import use_translation
from .base import RESOURCES, tr
from .bufferlabels import BufferLabels
from .comparemaps import CompareMaps
from .downloadmodel import DownloadModel
from .evaluatemodel import EvaluateModel
from .fracturereport import FractureReport
from .importmodel import ImportModel
from .listmodels import ListModels
from .mapimfs import MapIMFs
from .measuredetections import MeasureDetections
from .polygonizedetections import PolygonizeDetections
from .preparereview import PrepareReview
from .reviewedlabels import ReviewedLabels
from .runimfmapper import RunIMFMapper
from .shipped_model import shipped_models
from .tileraster import TileRaster
from .trainmodel import TrainModel

ICON = RESOURCES / "icons" / "imfmapper.svg"
ALGORITHMS = (
    *(BufferLabels, TileRaster, TrainModel, EvaluateModel, RunIMFMapper, PolygonizeDetections),
    *(MeasureDetections, MapIMFs, FractureReport),
    *(PrepareReview, ReviewedLabels, CompareMaps),
    *(DownloadModel, ImportModel, ListModels),
)


class IMFMapperProvider(QgsProcessingProvider):
    def id(self) -> str:
        return "imfmapper"

    def name(self) -> str:
        return "IMFMapper"

    def longName(self) -> str:
        return tr("IMFMapper: impact melt fracture mapping")

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        return str(ICON)

    def load(self) -> bool:
        """Loads the algorithms; the graphical models follow once QGIS knows the algorithms that they chain."""
        use_translation(tr)  # the errors and reports of core, in QGIS's language
        QgsApplication.processingRegistry().providerAdded.connect(self._load_models)
        return super().load()

    def unload(self) -> None:
        use_translation(None)
        registry = QgsApplication.processingRegistry()
        if registry is not None:  # gone already when QGIS ends
            registry.providerAdded.disconnect(self._load_models)

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            for model in shipped_models():
                self.addAlgorithm(model)

    def _load_models(self, provider_id: str) -> None:
        if provider_id == self.id():
            self.refreshAlgorithms()
