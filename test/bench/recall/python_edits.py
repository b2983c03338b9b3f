"""Places in a Python package where something can be taken away, over CPython's own ast. Prints JSON, one list of sites."""
import json
import sys

import python_finals
import python_holds
import python_limits
import python_losses
from python_file import Project, files_of

project = Project(list(files_of(sys.argv[1])))
sites = []
for file in project.files:
    for kind in python_losses.KINDS + python_holds.KINDS + python_limits.KINDS + python_finals.KINDS:
        sites.extend(kind(file, project))
print(json.dumps(sites))
