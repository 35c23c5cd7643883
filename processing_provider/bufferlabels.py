"""Algorithm "Buffer weak line labels by width class"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFieldConstraints,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
)

from ..core import labels
from ..core.errors import InputError
from ..core.label_widths import DEFAULT_CLASS_WIDTHS, class_widths
from ..core.progress import Progress
from ..core.provenance import run_record
from .base import IMFMapperAlgorithm, tr, user_errors
from .compat import DOUBLE, FLAG_OPTIONAL, NUMBER_DOUBLE, TEXT, VECTOR_LINE, VECTOR_POLYGON
from .feedback import FeedbackProgress
from .inputs import has_value, require_field, source_wkt
from .outputs import describe_layer, fields_of, parameter_record, polygon_output

#: Fields added to those of the input; input fields of these names are replaced.
ADDED_FIELDS = {"width_px": DOUBLE, "width_m": DOUBLE, "source": TEXT}


class BufferLabels(IMFMapperAlgorithm):
    INPUT = "INPUT"
    WIDTH_FIELD = "WIDTH_FIELD"
    PIXEL_SIZE = "PIXEL_SIZE"
    CLASS_WIDTHS = "CLASS_WIDTHS"
    POLYGONS = "POLYGONS"
    DISSOLVE = "DISSOLVE"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        return "bufferlabels"

    def displayName(self) -> str:
        return self.tr("Buffer weak line labels by width class")

    def group(self) -> str:
        return self.tr("Training data")

    def groupId(self) -> str:
        return "trainingdata"

    def tags(self) -> list[str]:
        return self.tr("label,line,buffer,width,class,fracture,weak,training").split(",")

    def shortDescription(self) -> str:
        return self.tr("Turns lines drawn along fractures into polygons as wide as their width class.")

    def overview(self) -> str:
        return self.tr(
            "Turns weak labels, lines drawn along the whole path of each impact melt fracture (IMF), into polygons as "
            "wide as the fracture, ready to be rasterized into training masks.\n\n"
            "Each line is buffered by half the full width of its class. Widths are counted in image pixels, as they "
            "were judged on the screen, and become true metres on the ground: the same at every latitude, whether the "
            "layer is in degrees or projected, also near a pole. Labels that were drawn as polygons can be merged in."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        lines = QgsProcessingParameterFeatureSource(self.INPUT, self.tr("Label lines"), [VECTOR_LINE])
        lines.setHelp(
            self.tr(
                "Lines drawn along fractures, in any CRS of the Moon or another body, degrees or metres. Multi-part "
                "lines become one polygon; Z and M values are dropped; features without geometry, or with one that "
                "cannot be buffered, are left out and named in the log."
            )
        )
        width = QgsProcessingParameterField(self.WIDTH_FIELD, self.tr("Width field"), parentLayerParameterName="INPUT")
        width.setHelp(
            self.tr(
                "Text: the name of the width class, in any case, as in the table of class widths. Number: the full "
                "width in pixels."
            )
        )
        pixel = QgsProcessingParameterNumber(
            self.PIXEL_SIZE, self.tr("Pixel size [m]"), NUMBER_DOUBLE, defaultValue=1.5, minValue=1e-6
        )
        pixel.setHelp(self.tr("Ground size of the pixels that widths are counted in; 1.5 m as published."))
        widths = QgsProcessingParameterMatrix(
            self.CLASS_WIDTHS,
            self.tr("Class widths [px]"),
            numberRows=len(DEFAULT_CLASS_WIDTHS),
            headers=[self.tr("Class"), self.tr("Full width [px]")],
            defaultValue=[item for row in DEFAULT_CLASS_WIDTHS.items() for item in row],
        )
        # QGIS 3.22 refuses a matrix that is not given, default or not, unless it is optional.
        widths.setFlags(widths.flags() | FLAG_OPTIONAL)
        widths.setHelp(
            self.tr(
                "Full width in pixels for each class. The published classes are tiny (0-5 px), small (5-10), medium "
                "(10-20), large (20-30) and huge (30 and more); the buffer distances were not published, so the "
                "defaults are the middles of the classes. Rows may be changed, added and removed."
            )
        )
        polygons = QgsProcessingParameterFeatureSource(
            self.POLYGONS, self.tr("Labels drawn as polygons"), [VECTOR_POLYGON], optional=True
        )
        polygons.setHelp(
            self.tr(
                "Fractures that were too awkward for a line, merged in as they are; any CRS of the same body. Their "
                "widths stay empty."
            )
        )
        dissolve = QgsProcessingParameterBoolean(self.DISSOLVE, self.tr("Dissolve"), defaultValue=False)
        dissolve.setHelp(
            self.tr("Unite labels that touch or overlap into one polygon. Input fields and widths are then empty.")
        )
        output = QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Label polygons"), VECTOR_POLYGON)
        output.setHelp(
            self.tr(
                "Polygons in the CRS of the lines, with the input fields and: width_px and width_m (full width in "
                "pixels and in metres) and source (line or polygon; both where dissolved)."
            )
        )
        for parameter in (lines, width, pixel, widths, polygons, dissolve, output):
            self.addParameter(parameter)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        try:
            self._class_widths(parameters, context)
        except InputError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = FeedbackProgress(feedback)
        source = self.source(parameters, self.INPUT, context)
        crs_wkt = source_wkt(source)
        width_index = _width_index(source, self.parameterAsString(parameters, self.WIDTH_FIELD, context))
        pixel_size_m = self.parameterAsDouble(parameters, self.PIXEL_SIZE, context)
        widths = self._class_widths(parameters, context)

        kept = [i for i, field in enumerate(source.fields()) if field.name().lower() not in ADDED_FIELDS]
        fields = QgsFields()
        for index in kept:
            fields.append(source.fields()[index])
        for field in fields_of(ADDED_FIELDS):
            fields.append(field)

        dissolve = self.parameterAsBool(parameters, self.DISSOLVE, context)
        attributes: dict[int, list[Any]] = {}
        polygons = chain(
            labels.buffer_lines(
                _label_lines(source, width_index, [] if dissolve else kept, attributes),
                crs_wkt=crs_wkt,
                class_widths=widths,
                pixel_size_m=pixel_size_m,
                progress=progress,
                count=source.featureCount(),
            ),
            self._drawn_polygons(parameters, context, crs_wkt, progress),
        )
        if dissolve:
            polygons = labels.dissolve(polygons)

        with polygon_output(self, parameters, self.OUTPUT, context, fields=fields, crs=source.sourceCrs()) as output:
            for label in polygons:
                progress.check()
                # The lines' attributes; drawn and dissolved polygons have none.
                own = attributes.pop(label.feature_id, None) if label.width_px is not None else None
                output.add(label.wkb, [*(own or [None] * len(kept)), label.width_px, label.width_m, label.source])
        if output.count == 0:
            progress.warn(self.tr("The output is empty: no feature of the input has a geometry."))
        progress.info(self.tr("{n} label polygon(s) written.").format(n=output.count))
        record = run_record(parameter_record(self, parameters, context))
        about = source.sourceName()
        describe_layer(self, context, self.OUTPUT, output.destination, style="labels", about=about, record=record)
        return {self.OUTPUT: output.destination}

    def _class_widths(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, float]:
        matrix = self.parameterAsMatrix(parameters, self.CLASS_WIDTHS, context)
        return class_widths(matrix) if matrix else dict(DEFAULT_CLASS_WIDTHS)

    def _drawn_polygons(
        self, parameters: dict[str, Any], context: QgsProcessingContext, target_wkt: str, progress: Progress
    ) -> Iterator[labels.LabelPolygon]:
        source = self.optional_source(parameters, self.POLYGONS, context)
        if source is None:
            return iter(())
        polygons = ((feature.id(), _wkb(feature)) for feature in source.getFeatures())
        return labels.merge_polygons(polygons, source_wkt=source_wkt(source), target_wkt=target_wkt, progress=progress)


def _width_index(source: QgsProcessingFeatureSource, name: str) -> int:
    """Returns the index of the width field.

    Raises:
        InputError: there is no such field, or it numbers the features: the first one, which QGIS's window proposes.
    """
    index = require_field(source, name)
    if source.fields()[index].constraints().constraints() & QgsFieldConstraints.Constraint.ConstraintUnique:
        raise InputError(
            tr(
                "Field '{field}' of layer '{layer}' numbers its features. Choose the field with the width class or the "
                "width in pixels as the width field."
            ).format(field=name, layer=source.sourceName())
        )
    return index


def _label_lines(
    source: QgsProcessingFeatureSource, width_index: int, kept: list[int], attributes: dict[int, list[Any]]
) -> Iterator[labels.LabelLine]:
    """Yields the lines; their kept attributes are left in `attributes` for who makes the polygons."""
    for feature in source.getFeatures():
        values = feature.attributes()
        width = values[width_index]
        attributes[feature.id()] = [values[index] for index in kept]
        yield labels.LabelLine(feature.id(), _wkb(feature), width if has_value(width) else None)


def _wkb(feature: QgsFeature) -> bytes | None:
    return bytes(feature.geometry().asWkb()) if feature.hasGeometry() else None
