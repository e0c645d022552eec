"""The open social atlas: one corridor, independent wings, one ground floor of nouns.

::

     data/ content/                                                                    build/docs/<language>/
        |                                                                                       ^
      read --> Tables, Geography, Boundaries, Catalogue, Editorial                              |
        |         |                                                                             |
        |       check --> problems? all of them, with file, row, field; stop                    |
        v         v                                                                             |
      compute --> Estimates --> protect --> Release --> compare --> Findings --> render, export --> write --> compile
      (pure)     (unreleased)  (the gate)  (public)     (pure)      (public)     (pure, bytes)               (MkDocs)

Data walks down the corridor (``atlas.pipeline``) once and never back. Only ``read`` and ``intake`` read the disk, only
``write`` and ``compile`` write it; what lies between is pure. Everything that compares or draws is given a ``Release``.
"""
