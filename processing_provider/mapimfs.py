"""Algorithm "Map impact melt fractures": the whole way from a mosaic to a measured map and its report."""

from __future__ import annotations

from typing import Any, TypeVar

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
)

from ..core.errors import Cancelled
from ..core.layer_history import history_of
from ..core.provenance import PREFIX, run_record
from ..core.rasters import open_dataset
from .base import NETWORK_MODULES, IMFMapperAlgorithm, advanced, has_value, user_errors
from .compat import FLAG_ADVANCED, FLAG_OPTIONAL
from .feedback import FeedbackProgress, PartFeedback
from .filter_inputs import SUN_AZIMUTH, looks_for_seams
from .fracturereport import FractureReport
from .inputs import raster_path
from .measuredetections import MeasureDetections
from .model_choice import check_model_choice
from .outputs import describe_layer, parameter_record
from .polygonizedetections import PolygonizeDetections
from .run_options import require_destinations
from .runimfmapper import RunIMFMapper

#: Parameters of the steps that another step gives: they are not asked for.
PASSED_ON = {
    "runimfmapper": ("OUTPUT",),
    "polygonizedetections": ("INPUT", "THRESHOLD", "MOSAIC", "MOSAIC_BAND", "OUTPUT"),
    "measuredetections": ("INPUT",),
    "fracturereport": ("INPUT", "CENTRELINES", "REGION", "REGION_NAME", "MORE_REGIONS", "EXTENT", "RASTER", "BAND"),
}
#: What comes first in the dialog; the rest follows as the steps have it.
FIRST_INPUTS = ("INPUT", "BAND", "STRETCH", "MODEL", "MODEL_FILE", "REGION", "REGION_NAME", "EXTENT")
FIRST_OUTPUTS = ("OUTPUT", "CENTRELINES", "REJECTED", "PROBABILITY", "REPORT")
#: Any of these is written by 'Fracture report'.
REPORTED = ("REPORT", "FIGURES", "DENSITY")
#: Where the progress bar is after the network, after the filters and after measuring.
RUN_SHARE, POLYGONIZED_SHARE, MEASURED_SHARE = 0.85, 0.9, 0.96
STYLES = {"OUTPUT": "detections", "REJECTED": "rejected", "PROBABILITY": "probability", "CENTRELINES": "centrelines"}
STEPS = (RunIMFMapper, PolygonizeDetections, MeasureDetections, FractureReport)
#: Parameters that are asked for in every dialog; the others of the later steps are among the advanced ones.
IN_SIGHT = ("REGION", "REGION_NAME", "MIN_AREA", "SEAMS")

Step = TypeVar("Step", bound=IMFMapperAlgorithm)


class MapIMFs(IMFMapperAlgorithm):
    INPUT = "INPUT"
    BAND = "BAND"
    REGION = "REGION"
    OUTPUT = "OUTPUT"
    REJECTED = "REJECTED"
    PROBABILITY = "PROBABILITY"
    CENTRELINES = "CENTRELINES"
    REPORT = "REPORT"
    KEPT_COUNT = "KEPT_COUNT"
    REJECTED_COUNT = "REJECTED_COUNT"

    REQUIRED_MODULES = (*NETWORK_MODULES, *MeasureDetections.REQUIRED_MODULES)

    def name(self) -> str:
        return "mapimfs"

    def displayName(self) -> str:
        return self.tr("Map impact melt fractures")

    def group(self) -> str:
        return self.tr("Mapping")

    def groupId(self) -> str:
        return "mapping"

    def tags(self) -> list[str]:
        return self.tr("map,detect,fracture,crack,network,deep learning,measure,report,all,moon").split(",")

    def shortDescription(self) -> str:
        return self.tr("The whole way in one step: from a mosaic to measured fractures and a report.")

    def overview(self) -> str:
        return self.tr(
            "Maps impact melt fractures (IMFs) in one step: runs the network over the mosaic, makes polygons of the "
            "detections, keeps those that are large enough, lie in the regions and are no seam of the mosaic, measures "
            "them, draws their centrelines and writes a report.\n\n"
            "The results are those of 'Run IMFMapper', 'Polygonize and filter detections', 'Measure detections' and "
            "'Fracture report' one after the other. To try other filters, start 'Polygonize and filter detections' "
            "with the probability raster: the network need not run again.\n\n"
            "A run that was cancelled continues where it stopped when it is started again with the same parameters and "
            "the probability raster goes to the same file. Look at every map before it is used: rockfall trails, "
            "boulders and ridges with strong shadows can be taken for fractures."
        )

    def output_help(self) -> dict[str, str]:
        return {
            self.KEPT_COUNT: self.tr("How many detections were kept."),
            self.REJECTED_COUNT: self.tr("How many detections were dropped."),
        }

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Asks for what the steps ask for, in their words; what one step gives to the next is left out."""
        inputs: dict[str, QgsProcessingParameterDefinition] = {}
        outputs: dict[str, QgsProcessingParameterDefinition] = {}
        for step in (algorithm() for algorithm in STEPS):
            for definition in _own_definitions(step):
                if definition.name() not in PASSED_ON[step.name()]:
                    (outputs if definition.isDestination() else inputs)[definition.name()] = definition
            if isinstance(step, RunIMFMapper):
                in_sight_of_run = {name for name, one in inputs.items() if not one.flags() & FLAG_ADVANCED}
        inputs["REGION"].setDescription(self.tr("Regions to map"))
        inputs["REGION"].setHelp(
            self.tr(
                "Polygons of crater floors and melt ponds, in any CRS of the same body: only tiles that touch them are "
                "run, only detections in them are kept, and densities in the report are per their area. Empty: all."
            )
        )
        inputs["TRACKING_BAND"].setParentLayerParameterName(self.INPUT)
        outputs["PROBABILITY"].setFlags(outputs["PROBABILITY"].flags() & ~FLAG_OPTIONAL)
        outputs["REPORT"].setFlags(outputs["REPORT"].flags() | FLAG_OPTIONAL)
        for name, definition in inputs.items():
            if name not in IN_SIGHT and name not in in_sight_of_run:
                advanced(definition)
        for definition in (*_in_order(inputs, FIRST_INPUTS), *_in_order(outputs, FIRST_OUTPUTS)):
            self.addParameter(definition)
        self.addOutput(QgsProcessingOutputNumber(self.KEPT_COUNT, self.tr("Detections kept")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED_COUNT, self.tr("Detections rejected")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        problem = check_model_choice(self, parameters, context)
        if not problem and _wants_report(parameters):
            executable, reason = FractureReport().canExecute()  # now, not after hours
            problem = "" if executable else reason
        return (False, problem) if problem else super().checkParameterValues(parameters, context)

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        require_destinations(self, parameters, context)
        path, mosaic_name = raster_path(self, parameters, self.INPUT, context)
        asked = {**parameters, self.OUTPUT: QgsProcessing.TEMPORARY_OUTPUT}
        network, known = _started(RunIMFMapper(), asked, context, feedback)
        progress = FeedbackProgress(PartFeedback(feedback, 0, RUN_SHARE))
        with network.mapped_raster(known, context, progress) as mapped:
            try:
                return self._make_map(str(mapped.path), parameters, context, feedback, (path, mosaic_name))
            except (QgsProcessingException, Cancelled):
                feedback.pushInfo(
                    self.tr(
                        "The network has run, and its result is whole: '{path}'. Go on with 'Polygonize and filter "
                        "detections', which takes it."
                    ).format(path=mapped.path)
                )
                raise

    def _make_map(
        self,
        probability: str,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        mosaic: tuple[str, str],
    ) -> dict[str, Any]:
        """Runs the steps after the network; returns the outputs."""
        path, name = mosaic
        is_looked_at = looks_for_seams(self, parameters, context) or has_value(parameters.get(SUN_AZIMUTH))
        looked_at = {"MOSAIC": path, "MOSAIC_BAND": parameters.get(self.BAND)} if is_looked_at else {}
        polygonized = _run(
            PolygonizeDetections(),
            {**parameters, **looked_at, self.INPUT: probability, self.OUTPUT: QgsProcessing.TEMPORARY_OUTPUT},
            context,
            PartFeedback(feedback, RUN_SHARE, POLYGONIZED_SHARE),
        )
        measured = _run(
            MeasureDetections(),
            {**parameters, self.INPUT: polygonized[self.OUTPUT]},
            context,
            PartFeedback(feedback, POLYGONIZED_SHARE, MEASURED_SHARE),
        )
        results = {self.PROBABILITY: probability, **measured}
        counts = {count: polygonized[count] for count in (self.KEPT_COUNT, self.REJECTED_COUNT)}
        results |= {name: polygonized[name] for name in (self.REJECTED, "FOUND_SEAMS") if name in polygonized}
        own = run_record(parameter_record(self, parameters, context))
        # What the run says of itself is more exact than its parameters; but the mosaic's whole path is ours.
        record = {**own, **history_of(probability), f"{PREFIX}INPUT": own[f"{PREFIX}INPUT"]}
        for output, style in STYLES.items():
            if output in results:
                described = {"style": style, "about": name, "record": record}
                describe_layer(self, context, output, results[output], **described)
        if _wants_report(parameters) and not open_dataset(probability).GetProjection():
            feedback.pushWarning(
                self.tr("No report is written: without a coordinate reference system there are no metres to report.")
            )
        elif _wants_report(parameters):
            reported = {**parameters, self.INPUT: measured[self.OUTPUT], "RASTER": path}
            if not has_value(parameters.get(self.REPORT)):
                reported[self.REPORT] = QgsProcessing.TEMPORARY_OUTPUT
            if self.CENTRELINES in measured:
                reported[self.CENTRELINES] = measured[self.CENTRELINES]
            else:
                reported.pop(self.CENTRELINES, None)
            written = _run(FractureReport(), reported, context, PartFeedback(feedback, MEASURED_SHARE, 1))
            results |= {name: written[name] for name in REPORTED if has_value(parameters.get(name))}
        return {**results, **counts}


def _wants_report(parameters: dict[str, Any]) -> bool:
    return any(has_value(parameters.get(name)) for name in REPORTED)


def _in_order(
    definitions: dict[str, QgsProcessingParameterDefinition], first: tuple[str, ...]
) -> list[QgsProcessingParameterDefinition]:
    named = [definitions[name] for name in first]
    return named + [definition for name, definition in definitions.items() if name not in first]


def _own_definitions(step: IMFMapperAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """Returns a step's parameters before the step owns them, so that another algorithm may.

    Copies by QGIS of those that it owns will not do: Python is not told when these end, and may take the next one in
    the same place for what was there before; a wrong type then ends QGIS (seen in 3.44).
    """
    made: list[QgsProcessingParameterDefinition] = []
    step.addParameter = lambda definition, *_: made.append(definition) or True
    step.initAlgorithm()
    return made


def _started(
    step: Step, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> tuple[Step, dict[str, Any]]:
    """Returns a step that is ready to run, and those of the parameters that it has; tells the user which one runs.

    Raises:
        QgsProcessingException: the step refuses.
    """
    step.initAlgorithm()
    known = {definition.name() for definition in step.parameterDefinitions()}
    own = {name: value for name, value in parameters.items() if name in known}
    accepted, reason = step.checkParameterValues(own, context)
    if not accepted:
        raise QgsProcessingException(reason)
    feedback.setProgressText(step.displayName())
    return step, own


def _run(
    step: IMFMapperAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Runs a step with those of the parameters that it has, and returns its results.

    Raises:
        Cancelled: the user stopped.
        QgsProcessingException: the step refuses or fails.
    """
    step, own = _started(step, parameters, context, feedback)
    results, succeeded = step.run(own, context, feedback, {}, False)
    if feedback.isCanceled():
        raise Cancelled(step.tr("Cancelled by the user."))
    if not succeeded:
        raise QgsProcessingException(step.tr("'{name}' failed; the log says why.").format(name=step.displayName()))
    return results
