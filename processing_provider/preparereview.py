"""Algorithm "Prepare detections for review"."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..core import review
from ..core.geodesy import require_same_body
from ..core.paths import is_file
from ..core.progress import Progress
from ..core.provenance import run_record
from ..core.reprojection import transform_wkb
from .base import IMFMapperAlgorithm, user_errors
from .compat import NUMBER_DOUBLE, TEXT, VECTOR_POLYGON
from .feedback import FeedbackProgress
from .inputs import called, features, require_field, source_wkt
from .outputs import describe_layer, parameter_record, polygon_output
from .review import attributes_by_name, reviewed_features


class PrepareReview(IMFMapperAlgorithm):
    INPUT = "INPUT"
    PREVIOUS = "PREVIOUS"
    MIN_OVERLAP = "MIN_OVERLAP"
    OUTPUT = "OUTPUT"
    MATCHED_COUNT = "MATCHED_COUNT"
    UNREVIEWED_COUNT = "UNREVIEWED_COUNT"

    def name(self) -> str:
        return "preparereview"

    def displayName(self) -> str:
        return self.tr("Prepare detections for review")

    def group(self) -> str:
        return self.tr("Review")

    def groupId(self) -> str:
        return "review"

    def tags(self) -> list[str]:
        return self.tr("review,accept,reject,edit,status,form,detection,fracture").split(",")

    def shortDescription(self) -> str:
        return self.tr("Copies detections to a layer in which a geologist accepts, rejects and edits them.")

    def overview(self) -> str:
        return self.tr(
            "Copies detections to a layer with the fields of a review and an attribute form to fill them in, coloured "
            "by what was decided. Switch editing on, open the attribute table in form view and step from detection to "
            "detection: accept it, reject it, or reshape its outline; draw what was missed. Outlines that were "
            "reshaped or drawn are recognised.\n\n"
            "With an earlier review, decisions are carried over to detections that overlap what was decided then, "
            "edited outlines included. Decided detections that are not detected any more stay in the layer, so that "
            "no decision is lost when a better network has mapped the place again. 'Turn reviewed detections into "
            "labels' makes training data of the result."
        )

    def output_help(self) -> dict[str, str]:
        return {
            self.MATCHED_COUNT: self.tr("How many detections took over an earlier decision."),
            self.UNREVIEWED_COUNT: self.tr("How many detections are still to be reviewed."),
        }

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        detections = QgsProcessingParameterFeatureSource(self.INPUT, self.tr("Detections"), [VECTOR_POLYGON])
        detections.setHelp(self.tr("Polygons of 'Run IMFMapper' or of a later step; all their fields are kept."))
        previous = QgsProcessingParameterFeatureSource(
            self.PREVIOUS, self.tr("Earlier review"), [VECTOR_POLYGON], optional=True
        )
        previous.setHelp(
            self.tr(
                "A layer of this tool, reviewed since, in any CRS of the same body. What was decided in it is carried "
                "over."
            )
        )
        overlap = QgsProcessingParameterNumber(
            self.MIN_OVERLAP,
            self.tr("Smallest overlap"),
            NUMBER_DOUBLE,
            defaultValue=review.MIN_OVERLAP,
            minValue=0.01,
            maxValue=1,
        )
        overlap.setHelp(
            self.tr(
                "A decision holds for a detection whose area shared with the earlier one is at least this part of the "
                "area of both together (intersection over union)."
            )
        )
        output = QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Review"), VECTOR_POLYGON)
        output.setHelp(
            self.tr(
                "The detections with all their fields and: status (unreviewed, accepted, rejected, edited), comment, "
                "reviewer and reviewed (who and when, filled in by the form), origin (detected, matched with an "
                "earlier decision, or known from the earlier review only) and shape_key (tells whether the outline "
                "was changed). Save it to a file, since edits in a temporary layer are lost."
            )
        )
        for parameter in (detections, previous, overlap, output):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(self.MATCHED_COUNT, self.tr("Decisions taken over")))
        self.addOutput(QgsProcessingOutputNumber(self.UNREVIEWED_COUNT, self.tr("Detections to review")))

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = FeedbackProgress(feedback)
        source = self.source(parameters, self.INPUT, context)
        crs_wkt = source_wkt(source)
        detections = list(features(source, progress, attributes=True))
        own_decisions = reviewed_features(detections, crs_wkt, progress=progress)
        previous = self.optional_source(parameters, self.PREVIOUS, context)
        earlier, decisions = _earlier(previous, crs_wkt, called(source), progress) if previous else ([], [])
        carried = review.carry_over(
            [decision.wkb for decision in own_decisions],
            decisions,
            crs_wkt=crs_wkt,
            min_overlap=self.parameterAsDouble(parameters, self.MIN_OVERLAP, context),
            progress=progress,
        )
        fields = _with_review_fields(source.fields())
        kept = [field.name().lower() for field in fields][: -len(review.FIELD_LENGTHS)]
        unreviewed = matched = 0
        with polygon_output(self, parameters, self.OUTPUT, context, fields=fields, crs=source.sourceCrs()) as output:
            for one in carried:
                progress.check()
                own = attributes_by_name(detections[one.detection]) if one.detection is not None else {}
                before = attributes_by_name(earlier[one.earlier]) if one.earlier is not None else own
                decision = own_decisions[one.detection] if one.earlier is None else decisions[one.earlier]
                status = decision.status
                values = review.review_values(one, status, before, crs_wkt=crs_wkt)
                output.add(one.wkb, [*((own or before).get(name) for name in kept), *values])
                unreviewed += status == review.UNREVIEWED
                matched += None not in (one.detection, one.earlier)
        progress.info(self.tr("{n} detection(s) to review.").format(n=unreviewed))
        if previous:
            lost = sum(one.detection is None for one in carried)
            progress.info(
                self.tr("{n} earlier decision(s) taken over; {lost} kept for what is not detected any more.").format(
                    n=matched, lost=lost
                )
            )
        if not _is_kept(output.destination):
            progress.warn(self.tr("The review is a temporary layer: save it to a file before you edit it."))
        record = run_record(parameter_record(self, parameters, context))
        about = source.sourceName()
        describe_layer(self, context, self.OUTPUT, output.destination, style="review", about=about, record=record)
        return {self.OUTPUT: output.destination, self.MATCHED_COUNT: matched, self.UNREVIEWED_COUNT: unreviewed}


def _earlier(
    source: QgsProcessingFeatureSource, target_wkt: str, target_name: str, progress: Progress
) -> tuple[list[QgsFeature], list[review.Reviewed]]:
    """Returns the features of an earlier review and, in the CRS of the detections, what was decided about them."""
    require_field(source, "status")
    crs_wkt = source_wkt(source)
    require_same_body(crs_wkt, target_wkt, called(source), target_name)
    found = list(features(source, progress, attributes=True))
    decisions = []
    for decision in reviewed_features(found, crs_wkt, progress=progress):
        progress.check()
        placed = transform_wkb(decision.wkb, crs_wkt, target_wkt)
        decisions.append(review.Reviewed(decision.feature_id, placed, decision.status))
    return found, decisions


def _with_review_fields(fields: QgsFields) -> QgsFields:
    """Returns the fields of the detections and of a review; those of a review that are there already move back."""
    together = QgsFields()
    for field in fields:
        if field.name().lower() not in review.FIELD_LENGTHS and field.name().lower() != "fid":
            together.append(field)
    for name, length in review.FIELD_LENGTHS.items():
        together.append(QgsField(name, TEXT, "", length))
    return together


def _is_kept(destination: str) -> bool:
    """Returns whether a layer outlives the session: not in memory, and not in the folder for temporary files."""
    path = Path(destination.split("|")[0])
    is_database = "=" in destination
    return is_database or (is_file(path) and Path(tempfile.gettempdir()) not in path.parents)
