/** Where the author works: the note's own folder, on the author's machine. */
export const workingDirectory = '/home/user/note';
