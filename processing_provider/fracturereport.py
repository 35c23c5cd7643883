"""Algorithm "Fracture report"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import (
    QgsFeatureSource,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.errors import GeometryError, InputError
from ..core.geodesy import require_same_body
from ..core.layer_history import entries_of, history_of, trace
from ..core.progress import Progress
from ..core.provenance import run_record, without_passwords
from ..core.report.catalogue import DetectionRow, Region, lines_by_fracture, make_catalogue, row_of
from ..core.reprojection import transform_wkb
from .base import IMFMapperAlgorithm, advanced, has_value, user_errors
from .compat import NUMBER_DOUBLE, VECTOR_LINE, VECTOR_POLYGON
from .feedback import FeedbackProgress
from .filter_inputs import more_regions_parameter, region_layers
from .inputs import (
    called,
    extent_bounds,
    feature_error,
    features,
    raster_path,
    require_field,
    source_wkt,
    vector_layer,
)
from .outputs import describe_layer, parameter_record

ROSE_RADII = ("area", "length")
ID_FIELD = "imf_id"
#: Share of the progress bar for reading and measuring.
MEASURING_SHARE = 0.4


class FractureReport(IMFMapperAlgorithm):
    INPUT = "INPUT"
    CENTRELINES = "CENTRELINES"
    REGION = "REGION"
    REGION_NAME = "REGION_NAME"
    MORE_REGIONS = "MORE_REGIONS"
    EXTENT = "EXTENT"
    RASTER = "RASTER"
    BAND = "BAND"
    CELL_SIZE = "CELL_SIZE"
    ROSE_RADIUS = "ROSE_RADIUS"
    TITLE = "TITLE"
    REPORT = "REPORT"
    FIGURES = "FIGURES"
    DENSITY = "DENSITY"
    COUNT = "COUNT"

    REQUIRED_MODULES = ("matplotlib", "scipy", "skimage")

    def name(self) -> str:
        return "fracturereport"

    def displayName(self) -> str:
        return self.tr("Fracture report")

    def group(self) -> str:
        return self.tr("Mapping")

    def groupId(self) -> str:
        return "mapping"

    def tags(self) -> list[str]:
        return self.tr(
            "report,statistics,rose,density,P20,P21,power law,log-normal,length,width,distribution,heat map,fracture"
        ).split(",")

    def shortDescription(self) -> str:
        return self.tr("Writes counts, sizes, directions and densities of fractures as a page with maps and figures.")

    def overview(self) -> str:
        return self.tr(
            "Writes a report on detected impact melt fractures (IMFs): a map, counts and areas by region as published, "
            "distributions of length and width with power laws and log-normals fitted by maximum likelihood, a rose "
            "diagram, fracture density (P20: number, P21: length per area), probabilities, and how it was all made. It "
            "is one HTML file that stands alone and prints; figures and tables can be had as files, the density as a "
            "raster layer.\n\n"
            "Areas, lengths and densities are true metres on the body's own ellipsoid, whatever the layer's CRS. "
            "Detections that 'Measure detections' has not measured yet are measured on the way.\n\n"
            "Densities need to know what was mapped. Without regions it is the mosaic's valid pixels; without a mosaic "
            "either, the convex hull of the fractures, which is too small. The report says which."
        )

    def output_help(self) -> dict[str, str]:
        return {self.COUNT: self.tr("How many fractures the report is about.")}

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (*self._inputs(), *self._settings(), *self._destinations()):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of fractures")))

    def _inputs(self) -> Iterator[Any]:
        detections = QgsProcessingParameterFeatureSource(self.INPUT, self.tr("Detections"), [VECTOR_POLYGON])
        detections.setHelp(
            self.tr(
                "Polygons of fractures. Measures of 'Measure detections' are taken as they are; what has none is "
                "measured. prob_mean, where it is there, tells how far to trust them."
            )
        )
        yield detections
        lines = QgsProcessingParameterFeatureSource(
            self.CENTRELINES, self.tr("Centrelines"), [VECTOR_LINE], optional=True
        )
        lines.setHelp(
            self.tr(
                "The lines of 'Measure detections', with imf_id, in any CRS of the same body: saves tracing them again."
            )
        )
        yield lines
        region = QgsProcessingParameterFeatureSource(
            self.REGION, self.tr("Mapped regions"), [VECTOR_POLYGON], optional=True
        )
        region.setHelp(
            self.tr(
                "Polygons of what was mapped, e.g. crater floors and melt ponds, in any CRS of the same body: figures "
                "are given for each, and densities refer to their area."
            )
        )
        yield region
        name = QgsProcessingParameterField(
            self.REGION_NAME, self.tr("Field with the regions' names"), None, self.REGION, optional=True
        )
        name.setHelp(
            self.tr("Polygons of one name are one region (floor, pond 1, ...). Empty: all polygons are one region.")
        )
        yield name
        yield advanced(more_regions_parameter(self, self.tr("More layers of what was mapped.")))
        extent = QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True)
        extent.setHelp(
            self.tr(
                "The part that was mapped, where it was not all of the mosaic or of the regions: what lies beyond does "
                "not count for densities."
            )
        )
        yield advanced(extent)
        raster = QgsProcessingParameterRasterLayer(self.RASTER, self.tr("Mosaic"), optional=True)
        raster.setHelp(self.tr("The image that was mapped, in any CRS of the same body: background of the maps."))
        yield raster

    def _settings(self) -> Iterator[Any]:
        band = QgsProcessingParameterBand(
            self.BAND, self.tr("Band"), 1, parentLayerParameterName=self.RASTER, optional=True
        )
        band.setHelp(self.tr("The mosaic's band with the image."))
        yield advanced(band)
        cell = QgsProcessingParameterNumber(
            self.CELL_SIZE, self.tr("Cell size of the density [m]"), NUMBER_DOUBLE, defaultValue=0, minValue=0
        )
        cell.setHelp(
            self.tr(
                "Edge of the density raster's cells on the ground. 0: 1, 2 or 5 times a power of ten, so that a cell "
                "holds some ten fractures on average."
            )
        )
        yield cell
        radius = QgsProcessingParameterEnum(
            self.ROSE_RADIUS,
            self.tr("Rose diagram: what shows the share"),
            list(ROSE_RADII),
            defaultValue="area",
            usesStaticStrings=True,
        )
        radius.setHelp(
            self.tr(
                "area: the area of a petal is proportional to its share of the length, so that large ones are not "
                "exaggerated. length: its radius is."
            )
        )
        yield advanced(radius)
        title = QgsProcessingParameterString(
            self.TITLE, self.tr("Title"), self.tr("Impact melt fractures"), optional=True
        )
        title.setHelp(self.tr("Heading of the report, e.g. the crater's name."))
        yield title

    def _destinations(self) -> Iterator[Any]:
        report = QgsProcessingParameterFileDestination(self.REPORT, self.tr("Report"), self.tr("HTML page (*.html)"))
        report.setHelp(self.tr("One page that holds everything, pictures too; it can be sent and printed."))
        yield report
        figures = QgsProcessingParameterFolderDestination(
            self.FIGURES, self.tr("Folder for figures and tables"), optional=True, createByDefault=False
        )
        figures.setHelp(
            self.tr(
                "Gets each figure as SVG and PNG (300 dpi) and each table as CSV; what has those names is replaced."
            )
        )
        yield figures
        density = QgsProcessingParameterRasterDestination(
            self.DENSITY, self.tr("Fracture density"), optional=True, createByDefault=False
        )
        density.setHelp(
            self.tr(
                "Raster in the detections' CRS: band 1 is P21 (km of fracture per km2), band 2 P20 (fractures per "
                "km2). Each cell's figures refer to its true ground area within the mapped regions; cells of which "
                "less than a tenth was mapped are no data."
            )
        )
        yield density

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..core.report.density import write_density
        from ..core.report.page import write_report

        progress = FeedbackProgress(feedback)
        source = self.source(parameters, self.INPUT, context)
        crs_wkt = source_wkt(source)
        regions = self._regions(parameters, context, source, crs_wkt, progress)
        mosaic = self._mosaic(parameters, context)
        catalogue = make_catalogue(
            _rows(source, progress),
            crs_wkt,
            centrelines=self._centrelines(parameters, context, source, crs_wkt, progress),
            progress=progress.part(0, MEASURING_SHARE),
        )
        record = run_record(parameter_record(self, parameters, context))
        provenance = trace(_history(vector_layer(self, parameters, self.INPUT, context)), self.tr("Detections"))
        if mosaic:
            layer = self.parameterAsRasterLayer(parameters, self.RASTER, context)
            provenance[self.tr("Mosaic")] = {self.tr("File"): without_passwords(mosaic), **_history(layer)}
        provenance[self.tr("Report")] = record
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        figures = self.parameterAsString(parameters, self.FIGURES, context)
        findings = write_report(
            report,
            catalogue,
            crs_wkt=crs_wkt,
            regions=regions,
            extent=extent_bounds(
                self, parameters, self.EXTENT, context, target_wkt=crs_wkt, target_name=called(source)
            ),
            raster_path=mosaic,
            band=self.parameterAsInt(parameters, self.BAND, context) or 1,
            figures_folder=figures or None,
            cell_size_m=self.parameterAsDouble(parameters, self.CELL_SIZE, context),
            rose_radius=self.parameterAsEnumString(parameters, self.ROSE_RADIUS, context),
            provenance=provenance,
            title=self.parameterAsString(parameters, self.TITLE, context) or self.tr("Impact melt fractures"),
            progress=progress.part(MEASURING_SHARE, 1),
        )
        progress.info(self.tr("Report on {n} fracture(s): {path}").format(n=len(catalogue), path=report))
        results: dict[str, Any] = {self.REPORT: report, self.COUNT: len(catalogue)}
        if figures:
            results[self.FIGURES] = figures
        if has_value(parameters.get(self.DENSITY)):
            density = self.parameterAsOutputLayer(parameters, self.DENSITY, context)
            if findings.density is None:
                raise InputError(
                    self.tr("There is no density, since nothing was mapped. Give the mapped regions or the mosaic.")
                )
            write_density(density, findings.density, record)
            about = source.sourceName()
            describe_layer(self, context, self.DENSITY, density, style="density", about=about, record=record)
            results[self.DENSITY] = density
        return results

    def _mosaic(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str | None:
        if not has_value(parameters.get(self.RASTER)):
            return None
        from ..core.rasters import open_dataset, require_crs

        path, name = raster_path(self, parameters, self.RASTER, context)
        require_crs(open_dataset(path).GetProjection(), name)
        return path

    def _regions(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        detections: QgsProcessingFeatureSource,
        crs_wkt: str,
        progress: Progress,
    ) -> list[Region]:
        field = self.parameterAsString(parameters, self.REGION_NAME, context)
        regions: list[Region] = []
        for parameter, source in region_layers(self, parameters, context):
            if field and parameter == self.REGION:
                require_field(source, field)
            index = source.fields().lookupField(field) if field else -1
            before = len(regions)
            for feature, wkb in self._on_detections(source, detections, crs_wkt, progress):
                value = feature.attributes()[index] if index >= 0 else source.sourceName()
                regions.append(Region(str(value) if has_value(value) else self.tr("Unnamed"), wkb, feature.id()))
            if len(regions) == before:
                raise InputError(
                    self.tr("'{parameter}' holds no polygon. Choose another layer or leave it empty.").format(
                        parameter=self.parameterDefinition(parameter).description()
                    )
                )
        return regions

    def _centrelines(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        detections: QgsProcessingFeatureSource,
        crs_wkt: str,
        progress: Progress,
    ) -> dict[int, list[bytes]] | None:
        source = self.optional_source(parameters, self.CENTRELINES, context)
        if source is None:
            return None
        index = require_field(source, ID_FIELD)
        moved = self._on_detections(source, detections, crs_wkt, progress)
        return lines_by_fracture((feature.attributes()[index], wkb) for feature, wkb in moved)

    def _on_detections(
        self,
        source: QgsFeatureSource,
        detections: QgsProcessingFeatureSource,
        crs_wkt: str,
        progress: Progress,
    ) -> Iterator[tuple[Any, bytes]]:
        """Yields a layer's features and their geometries in the detections' CRS."""
        own_wkt = source_wkt(source)
        name = called(source)
        require_same_body(own_wkt, crs_wkt, name, called(detections))
        for feature in features(source, progress, attributes=True):
            try:
                yield feature, transform_wkb(bytes(feature.geometry().asWkb()), own_wkt, crs_wkt)
            except GeometryError as error:
                raise feature_error(name, feature, error) from error


def _rows(source: QgsProcessingFeatureSource, progress: Progress) -> Iterator[DetectionRow]:
    names = source.fields().names()
    for feature in features(source, progress, attributes=True):
        yield row_of(bytes(feature.geometry().asWkb()), dict(zip(names, feature.attributes())))


def _history(layer: QgsMapLayer | None) -> dict[str, str]:
    """Returns how a layer was made: from its file, else from its metadata in the project.

    QGIS may have given it those of another layer whose file has the same name but for the suffix.
    """
    if layer is None:
        return {}
    return history_of(layer.source()) or entries_of(layer.metadata().history())
