"""Algorithm "Run IMFMapper"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..core.detections import polygonize
from ..core.progress import Progress
from .base import NETWORK_MODULES, IMFMapperAlgorithm, advanced, user_errors
from .compat import NUMBER_DOUBLE, NUMBER_INTEGER, VECTOR_POLYGON
from .detections import FIELDS, attributes_of
from .feedback import FeedbackProgress
from .filter_inputs import more_regions_parameter, named_regions
from .inputs import at_model_gsd, extent_bounds, mosaic_parameters, open_mosaic, resample_parameter
from .model_choice import DEVICE, check_model_choice, device_parameter, load_chosen_model, model_parameters
from .outputs import ShapefileSink, describe_layer, fields_of, polygon_output
from .run_options import require_destinations, run_options, run_parameters, unasked_raster

#: Share of the progress bar that running the network takes; making polygons takes the rest.
RUN_SHARE = 0.9


@dataclass(frozen=True)
class MappedRaster:
    """What the network gave.

    Attributes:
        path: the probability raster.
        is_kept: whether it was asked for; else it is gone in the end.
        mosaic_name: the layer that it was made from.
        crs_wkt: its CRS, "" where it has none.
        metadata: its provenance.
    """

    path: Path
    is_kept: bool
    mosaic_name: str
    crs_wkt: str
    metadata: dict[str, str]


class RunIMFMapper(IMFMapperAlgorithm):
    INPUT = "INPUT"
    BAND = "BAND"
    REGION = "REGION"
    EXTENT = "EXTENT"
    THRESHOLD = "THRESHOLD"
    OVERLAP = "OVERLAP"
    BATCH_SIZE = "BATCH_SIZE"
    OUTPUT = "OUTPUT"
    PROBABILITY = "PROBABILITY"
    DETECTION_COUNT = "DETECTION_COUNT"

    REQUIRED_MODULES = NETWORK_MODULES

    def name(self) -> str:
        return "runimfmapper"

    def displayName(self) -> str:
        return self.tr("Run IMFMapper")

    def group(self) -> str:
        return self.tr("Mapping")

    def groupId(self) -> str:
        return "mapping"

    def tags(self) -> list[str]:
        return self.tr("map,detect,infer,segment,network,deep learning,fracture,crack,moon,crater").split(",")

    def shortDescription(self) -> str:
        return self.tr("Runs a network over a mosaic and maps impact melt fractures as polygons.")

    def overview(self) -> str:
        return self.tr(
            "Runs a segmentation network over a mosaic and maps impact melt fractures (IMFs): the probability of a "
            "fracture for each pixel as a raster, and the detections as polygons, not yet filtered. Go on with "
            "'Polygonize and filter detections' to keep those that are large enough, lie on melt and are no seam of "
            "the mosaic.\n\n"
            "The mosaic is read window by window, so it may be larger than memory, at the ground sampling distance "
            "that the model was trained on (1.5 m per pixel as published). Without a CRS it is mapped too, but areas "
            "are then in pixels, and no place on the body is known. Rockfall trails, boulders and "
            "ridges with strong shadows can be taken for fractures: look at every map before it is used."
        )

    def output_help(self) -> dict[str, str]:
        return {self.DETECTION_COUNT: self.tr("How many detections were found, before any filter.")}

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        region = QgsProcessingParameterFeatureSource(
            self.REGION, self.tr("Region of interest"), [VECTOR_POLYGON], optional=True
        )
        region.setHelp(
            self.tr(
                "Polygons, e.g. of crater floors, in any CRS of the same body: only tiles that touch them are run, "
                "which saves time. Detections are not cut at their edges."
            )
        )
        more = more_regions_parameter(
            self, self.tr("More layers of regions: tiles that touch one of them are run too.")
        )
        advanced(more)
        extent = QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True)
        extent.setHelp(self.tr("Only this part is mapped, e.g. what the map canvas shows, to try a model quickly."))
        threshold = QgsProcessingParameterNumber(
            self.THRESHOLD, self.tr("Threshold"), NUMBER_DOUBLE, defaultValue=0.5, minValue=0.001, maxValue=0.999
        )
        threshold.setHelp(
            self.tr("Pixels of this probability or more are fracture; 0.5 as published. Higher: fewer false alarms.")
        )
        overlap = QgsProcessingParameterNumber(
            self.OVERLAP, self.tr("Overlap [%]"), NUMBER_DOUBLE, defaultValue=25, minValue=0, maxValue=75
        )
        overlap.setHelp(
            self.tr(
                "How much of its edge a tile shares with the next one; shared pixels are blended, so that the edges "
                "of tiles do not show. 0: no overlap, exactly as published, and faster."
            )
        )
        batch = QgsProcessingParameterNumber(
            self.BATCH_SIZE, self.tr("Batch size"), NUMBER_INTEGER, defaultValue=0, minValue=0
        )
        batch.setHelp(self.tr("Tiles that are run at once. 0: chosen by the device. Smaller where memory runs out."))
        advanced(batch)
        output = ShapefileSink(self.OUTPUT, self.tr("Detections"), VECTOR_POLYGON)
        output.setHelp(
            self.tr(
                "One polygon for each detection, unfiltered, in the raster's CRS, with imf_id, area_m2 (on the "
                "ground), prob_mean and prob_max (mean and highest probability), lon and lat (of a point inside, "
                "in degrees on the body)."
            )
        )
        probability = QgsProcessingParameterRasterDestination(
            self.PROBABILITY, self.tr("Fracture probability"), optional=True
        )
        probability.setHelp(
            self.tr(
                "The probability of a fracture, 0 to 1, for each pixel: input of 'Polygonize and filter detections'. "
                "GeoTIFF of one byte per pixel with scale and offset; how it was made is in its metadata."
            )
        )
        model, model_file = model_parameters(self)
        device = device_parameter(self)
        for parameter in (
            *(
                *mosaic_parameters(self, self.INPUT, self.BAND),
                model,
                model_file,
                region,
                more,
                extent,
                threshold,
                overlap,
                resample_parameter(self),
                *run_parameters(self),
                batch,
                device,
            ),
            *(output, probability),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(self.DETECTION_COUNT, self.tr("Number of detections")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        problem = check_model_choice(self, parameters, context)
        return (False, problem) if problem else super().checkParameterValues(parameters, context)

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        require_destinations(self, parameters, context)
        progress = FeedbackProgress(feedback)
        with self.mapped_raster(parameters, context, progress.part(0, RUN_SHARE)) as mapped:
            crs = QgsCoordinateReferenceSystem.fromWkt(mapped.crs_wkt)
            form = {"fields": fields_of(FIELDS), "crs": crs}
            threshold = self.parameterAsDouble(parameters, self.THRESHOLD, context)
            with polygon_output(self, parameters, self.OUTPUT, context, **form) as output:
                for detection in polygonize(mapped.path, threshold=threshold, progress=progress.part(RUN_SHARE, 1)):
                    progress.check()
                    output.add(detection.wkb, attributes_of(detection))
        progress.info(self.tr("{n} detection(s) before any filter.").format(n=output.count))

        layers = [(self.OUTPUT, "detections", output.destination)]
        if mapped.is_kept:
            layers.append((self.PROBABILITY, "probability", str(mapped.path)))
        described = {"about": mapped.mosaic_name, "record": mapped.metadata}
        for name, style, destination in layers:
            describe_layer(self, context, name, destination, style=style, **described)
        return {
            **{name: destination for name, _, destination in layers},
            self.DETECTION_COUNT: output.count,
        }

    @contextmanager
    def mapped_raster(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> Iterator[MappedRaster]:
        """Runs the network and gives its raster.

        What an unfinished run continues from is kept until the block ends without an error.
        """
        from ..core.inference import map_raster

        names = (self.INPUT, self.BAND)
        raster, raster_name = open_mosaic(self, parameters, names, context, progress, crs_needed=False)
        crs_wkt = raster.grid.crs_wkt
        on_raster = {"target_wkt": crs_wkt, "target_name": self.tr("Raster '{name}'").format(name=raster_name)}
        wanted = [wkb for wkb, _ in named_regions(self, parameters, context, progress=progress, **on_raster)]
        extent = extent_bounds(self, parameters, self.EXTENT, context, **on_raster)
        model = load_chosen_model(self, parameters, context, progress)
        place = {"regions": wanted, "extent": extent}
        raster = at_model_gsd(self, parameters, context, raster, model.card.gsd_m, **place, progress=progress)
        with self._probability_path(parameters, context) as (probability, is_kept):
            run = map_raster(
                raster,
                model,
                probability,
                progress=progress,
                regions=wanted,
                extent=extent,
                threshold=self.parameterAsDouble(parameters, self.THRESHOLD, context),
                overlap_percent=self.parameterAsDouble(parameters, self.OVERLAP, context),
                batch_size=self.parameterAsInt(parameters, self.BATCH_SIZE, context),
                device=self.parameterAsEnumString(parameters, DEVICE, context),
                **run_options(self, parameters, context, probability),
            )
            with run as summary:
                yield MappedRaster(probability, is_kept, raster_name, crs_wkt, summary.metadata)

    @contextmanager
    def _probability_path(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Iterator[tuple[Path, bool]]:
        """Gives where the probability raster goes and whether it is an output; one that is skipped is temporary."""
        destination = self.parameterAsOutputLayer(parameters, self.PROBABILITY, context)
        if destination:
            yield Path(destination), True
            return
        with unasked_raster(parameters.get(self.OUTPUT)) as path:
            yield path, False
