from .jobs import *
from .jobs import log as write
from .jobs import save as keep
