from typing import *
from threading import *


def annotated(c: Callable, l: Lock, x: Optional[int]) -> List[int]:
    return [x]


print(annotated(print, Lock(), 3))
# expect: [3]
