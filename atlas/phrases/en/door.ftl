### Words of the command line

step-read = Reading
step-check = Checking
step-generate = Generating
step-compile = Compiling
step-import = Importing
step-fetch = Fetching boundaries
done-build = Done: { $pages } pages, { $figures } figures, { $problems } problems, { $seconds } s. { $changed } files have changed.
done-check = Checked: { $problems } problems, { $seconds } s.
done-import = Imported: { $files } files changed in { $folder }, { $seconds } s.
done-new = Made: { $folder } with { $files } files. Go on with: python build.py --root { $folder }
done-addresses = The list of addresses is up to date.
failed = { $problems ->
    [one] One problem found. Nothing was written; the last good version stays.
   *[other] { $problems } problems found. Nothing was written; the last good version stays.
}
serving = The atlas is being built; then it can be seen at { $address } – end with Ctrl+C.
