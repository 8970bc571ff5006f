# One image for every role: `serve`, `schedule`, `worker`, `run`, `demo` (see compose.yaml).
FROM python:3.11-slim AS build
WORKDIR /src
COPY requirements/run.txt requirements/run.txt
RUN python -m venv /opt/festmeet \
 && /opt/festmeet/bin/pip install --no-cache-dir --require-hashes -r requirements/run.txt
COPY . .
RUN /opt/festmeet/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.11-slim
RUN useradd --system --create-home --home-dir /var/lib/festmeet --uid 10001 festmeet
COPY --from=build /opt/festmeet /opt/festmeet
ENV PATH=/opt/festmeet/bin:$PATH PYTHONUNBUFFERED=1 FESTMEET_HOST=0.0.0.0
USER festmeet
# festmeet.toml, the SQLite file and the outbox live here: mount a volume.
WORKDIR /var/lib/festmeet
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ.get(\"FESTMEET_PORT\", 8000)}/healthz', timeout=4)"]
ENTRYPOINT ["festmeet"]
CMD ["run"]
