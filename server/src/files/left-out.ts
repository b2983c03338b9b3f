/** Every virtual environment has this file at its top: https://docs.python.org/3/library/venv.html */
export const VENV_MARK = 'pyvenv.cfg';

/** Code that a tool has squeezed: nobody reads findings in it. */
export const isMinified = (name: string): boolean => /[.-]min\.[cm]?js$/i.test(name);
