"""What areas of one layer are called: municipalities, social spaces, youth-welfare districts."""

from __future__ import annotations

from atlas.model.areas import Geography
from atlas.render.wording import Wording


class Layers:
    """Words for the layers of a root.

    A layer that the phrases know is declined as they do it; any other is called what its municipality calls it.
    """

    def __init__(self, wording: Wording, geography: Geography) -> None:
        self._wording, self._geography = wording, geography

    def title(self, layer: str) -> str:
        """Its areas as a heading names them: Sozialräume."""
        if self._is_known(layer):
            return self._wording.say(f"level-{layer}-many")
        return self._geography.partitions_of(layer)[0].title

    def one(self, layer: str) -> str:
        """One of them, as a column's head: Sozialraum."""
        if self._is_known(layer):
            return self._wording.say(f"level-{layer}")
        return self._geography.layers[layer][0].kind

    def counted(self, layer: str, count: int) -> str:
        """So many of them, in the first case: 40 Sozialräume."""
        if self._is_known(layer):
            return self._wording.say(f"level-of-{layer}", count=count)
        name = self.one(layer) if count == 1 else self.title(layer)
        return self._wording.say("level-of-other", count=count, name=name)

    def among(self, layer: str, count: int) -> str:
        """So many of them, after a preposition: unter 40 Sozialräumen."""
        if self._is_known(layer):
            return self._wording.say(f"level-among-{layer}", count=count)
        return self._wording.say("level-among-other", count=count, title=self.title(layer))

    def _is_known(self, layer: str) -> bool:
        return self._wording.has(f"level-{layer}-many")
