"""Parameters of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...models.languages import tr
from ..errors import InputError
from .screening import Screening

SHIFTS = (1, 2, 4)


@dataclass(frozen=True)
class RunSettings:
    """Parameters of a run; see `core.inference.predict_raster`."""

    regions: Sequence[bytes] = ()
    extent: tuple[float, float, float, float] | None = None
    threshold: float = 0.5
    overlap_percent: float = 25.0
    shifts: int = 1
    batch_size: int = 0
    full_precision: bool = False
    device: str = "auto"
    resume: bool = True
    screening: Screening | None = None

    def __post_init__(self) -> None:
        if not 0 < self.threshold < 1:
            raise InputError(
                tr("Threshold is {threshold}; expected a probability above 0 and below 1.").format(
                    threshold=self.threshold
                )
            )
        if not 0 <= self.overlap_percent <= 75:
            raise InputError(
                tr("Overlap is {percent} %; expected 0 (as published) to 75 %.").format(percent=self.overlap_percent)
            )
        if self.shifts not in SHIFTS:
            counts = ", ".join(str(count) for count in SHIFTS)
            raise InputError(tr("Shifts is {shifts}; expected {counts}.").format(shifts=self.shifts, counts=counts))
        if self.batch_size < 0:
            raise InputError(tr("Batch size is {size}; expected 0 (automatic) or more.").format(size=self.batch_size))

    @property
    def published(self) -> bool:
        """Whether tiles and arithmetic are those of the published script."""
        return self.overlap_percent == 0 and self.shifts == 1

    @property
    def arithmetic(self) -> str:
        """How exactly the network computes, one of `acceleration.ARITHMETICS`."""
        return "published" if self.published else self.screening_arithmetic

    @property
    def screening_arithmetic(self) -> str:
        """The same of the light model that looks first."""
        return "float32" if self.full_precision else "fast"
