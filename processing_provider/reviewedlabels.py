"""Algorithm "Turn reviewed detections into labels"."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..core.provenance import run_record
from ..core.training_areas import LabelArea, training_areas
from .base import IMFMapperAlgorithm, user_errors
from .compat import DOUBLE, INTEGER, TEXT, VECTOR_POLYGON
from .feedback import FeedbackProgress
from .inputs import called, features, optional_geometries, require_field, source_wkt
from .outputs import describe_layer, fields_of, parameter_record, polygon_output
from .review import attributes_by_name, reviewed_features

FIELDS = {"imf_id": INTEGER, "status": TEXT, "area_m2": DOUBLE, "comment": TEXT}

#: Those of the reviewed layer itself.
TAKEN_OVER = ("imf_id", "comment")


class ReviewedLabels(IMFMapperAlgorithm):
    INPUT = "INPUT"
    STATUS = "STATUS"
    LABELS = "LABELS"
    OUTPUT = "OUTPUT"
    NEGATIVES = "NEGATIVES"
    UNCERTAIN = "UNCERTAIN"
    LABEL_COUNT = "LABEL_COUNT"
    NEGATIVE_COUNT = "NEGATIVE_COUNT"
    UNCERTAIN_COUNT = "UNCERTAIN_COUNT"

    def name(self) -> str:
        return "reviewedlabels"

    def displayName(self) -> str:
        return self.tr("Turn reviewed detections into labels")

    def group(self) -> str:
        return self.tr("Review")

    def groupId(self) -> str:
        return "review"

    def tags(self) -> list[str]:
        return self.tr("review,label,training,hard negative,accept,reject,edit,fracture").split(",")

    def shortDescription(self) -> str:
        return self.tr("Makes training labels of detections that a geologist has accepted, rejected or edited.")

    def overview(self) -> str:
        return self.tr(
            "Makes training data of a reviewed map, so that it becomes the next network's teacher. Accepted and "
            "edited detections become labels. Rejected ones become hard negatives: places that look like a fracture "
            "and are none. Of unreviewed ones nothing is known, so they are set apart.\n\n"
            "Give the labels and the uncertain polygons to 'Tile raster' (Label polygons, Polygons to ignore): "
            "rejected detections are then background in its masks, and unreviewed ones count neither as fracture nor "
            "as none. Where areas overlap, the surest decision holds: accepted or edited, then rejected, then merged "
            "labels, then unreviewed."
        )

    def output_help(self) -> dict[str, str]:
        return {
            self.LABEL_COUNT: self.tr("How many labels were written, merged ones included."),
            self.NEGATIVE_COUNT: self.tr("How many hard negatives were written."),
            self.UNCERTAIN_COUNT: self.tr("How many unreviewed polygons were set apart."),
        }

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        layer = QgsProcessingParameterFeatureSource(self.INPUT, self.tr("Reviewed detections"), [VECTOR_POLYGON])
        layer.setHelp(
            self.tr(
                "The layer of 'Prepare detections for review', or any polygons with a status. Outlines that were "
                "reshaped or drawn since it was prepared count as edited, unless they were rejected."
            )
        )
        # QGIS 3.22 refuses a field that is not given, default or not, unless it is optional.
        status = QgsProcessingParameterField(
            self.STATUS, self.tr("Status field"), "status", parentLayerParameterName=self.INPUT, optional=True
        )
        status.setHelp(self.tr("Holds accepted, edited, rejected or unreviewed, in any case; empty is unreviewed."))
        labels = QgsProcessingParameterFeatureSource(
            self.LABELS, self.tr("Labels to merge in"), [VECTOR_POLYGON], optional=True
        )
        labels.setHelp(
            self.tr(
                "Label polygons of the same place, e.g. from 'Buffer weak line labels by width class', in any CRS of "
                "the same body. Where a rejected detection covers one, that part is cut out, which the log says."
            )
        )
        output = QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Reviewed labels"), VECTOR_POLYGON)
        output.setHelp(
            self.tr(
                "Polygons of fractures for 'Tile raster' with imf_id, status (accepted, edited; label for merged "
                "ones), area_m2 (on the ground) and comment."
            )
        )
        negatives = QgsProcessingParameterFeatureSink(
            self.NEGATIVES, self.tr("Hard negatives"), VECTOR_POLYGON, optional=True
        )
        negatives.setHelp(self.tr("The rejected detections with the same fields, without what was accepted over them."))
        uncertain = QgsProcessingParameterFeatureSink(
            self.UNCERTAIN, self.tr("Uncertain detections"), VECTOR_POLYGON, optional=True
        )
        uncertain.setHelp(
            self.tr("The unreviewed detections with the same fields: the polygons that 'Tile raster' is to ignore.")
        )
        for parameter in (layer, status, labels, output, negatives, uncertain):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(self.LABEL_COUNT, self.tr("Number of labels")))
        self.addOutput(QgsProcessingOutputNumber(self.NEGATIVE_COUNT, self.tr("Number of hard negatives")))
        self.addOutput(QgsProcessingOutputNumber(self.UNCERTAIN_COUNT, self.tr("Number of uncertain detections")))

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = FeedbackProgress(feedback)
        source = self.source(parameters, self.INPUT, context)
        crs_wkt = source_wkt(source)
        index = require_field(source, self.parameterAsString(parameters, self.STATUS, context) or "status")
        status_field = source.fields()[index].name()
        labels = optional_geometries(
            self,
            parameters,
            self.LABELS,
            context,
            target_wkt=crs_wkt,
            target_name=called(source),
            progress=progress,
        )
        found = {feature.id(): feature for feature in features(source, progress, attributes=True)}
        areas = training_areas(
            reviewed_features(found.values(), crs_wkt, status_field, progress=progress),
            crs_wkt=crs_wkt,
            labels=labels or (),
            progress=progress,
        )
        if not areas.labels and not areas.negatives:
            progress.warn(self.tr("Nothing was reviewed: no detection is accepted, edited or rejected."))
        if areas.cut_labels:
            progress.warn(self.tr("{n} merged label(s) lost ground to rejected detections.").format(n=areas.cut_labels))

        record = run_record(parameter_record(self, parameters, context))
        results: dict[str, Any] = {
            self.LABEL_COUNT: len(areas.labels),
            self.NEGATIVE_COUNT: len(areas.negatives),
            self.UNCERTAIN_COUNT: len(areas.uncertain),
        }
        fields = _fields(source.fields())
        rows = {self.OUTPUT: areas.labels, self.NEGATIVES: areas.negatives, self.UNCERTAIN: areas.uncertain}
        with ExitStack() as stack:
            outputs = {
                name: stack.enter_context(
                    polygon_output(self, parameters, name, context, fields=fields, crs=source.sourceCrs())
                )
                for name in rows
            }
            for name, output in outputs.items():
                for area in rows[name] if output is not None else ():
                    progress.check()
                    output.add(area.wkb, _attributes(area, found))
        for name, output in outputs.items():
            if output is not None:
                about = source.sourceName()
                describe_layer(self, context, name, output.destination, style="status", about=about, record=record)
                results[name] = output.destination
        return results


def _fields(own: QgsFields) -> QgsFields:
    """Returns the fields of the labels; number and comment are of the type and length that they have in the review."""
    fields = QgsFields()
    for field in fields_of(FIELDS):
        index = own.lookupField(field.name()) if field.name() in TAKEN_OVER else -1
        made = QgsField(own[index] if index >= 0 else field)
        made.setName(field.name())
        fields.append(made)
    return fields


def _attributes(area: LabelArea, found: dict[int, QgsFeature]) -> list[Any]:
    own = attributes_by_name(found[area.feature_id]) if area.feature_id is not None else {}
    return [own.get("imf_id"), area.status, area.area_m2, own.get("comment")]
