from typing import TYPE_CHECKING
import os
import sys
import typing

if TYPE_CHECKING:
    from something import Other
    import numpy
if typing.TYPE_CHECKING and sys.version_info > (3,):
    import numpy.typing
if sys.version_info < (3, 8):
    from typing_extensions import Literal
else:
    from typing import Literal
if sys.version_info >= (3, 9):
    from typing import Annotated
else:
    from typing_extensions import Annotated
if sys.version_info[0] == 2 or sys.version_info.major < 3:
    import Queue
if not TYPE_CHECKING:
    print("runs")
else:
    import checked
if sys.platform == "win32":
    import msvcrt
if os.name == "nt":
    import winreg
try:
    import ujson as json
except ImportError:
    import json
try:
    import tomli
except ModuleNotFoundError as error:
    print(error, error.name)


def shown(other: "Other") -> "numpy.ndarray":
    return other


print(shown(1), json.dumps([1]))
try:
    print(numpy)
except NameError as error:
    print(error)
# expect: runs
# expect: No module named 'tomli' tomli
# expect: 1 [1]
# expect: name 'numpy' is not defined
