FROM python:3.11-slim
WORKDIR /site
COPY requirements/run.txt requirements/
RUN pip install --no-cache-dir --require-hashes -r requirements/run.txt
COPY . .
RUN python -m cecsite.catalogue \
    && useradd --system site \
    && mkdir -p var/static \
    && chown -R site var
USER site
EXPOSE 8000
CMD ["python", "-m", "cecsite.serve"]
