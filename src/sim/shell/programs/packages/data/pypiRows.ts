// The packages of the Python Package Index that the simulator knows. Names and dependencies follow the index; versions and sizes are illustrative (grade I).

/** One package a line: name | version | kB to download | kB on disk | dependencies | programs | the module's name where it is another one. */
export const PYPI_ROWS = `
aiohttp | 3.13.0 | 1750 | 5600 | aiosignal attrs frozenlist multidict propcache yarl | |
aiosignal | 1.4.0 | 8 | 30 | frozenlist | |
alembic | 1.17.0 | 248 | 900 | mako sqlalchemy typing-extensions | alembic |
amqp | 5.3.1 | 51 | 180 | vine | |
annotated-types | 0.7.0 | 14 | 50 | | |
anyio | 4.11.0 | 109 | 400 | idna sniffio | |
asgiref | 3.10.0 | 24 | 80 | | |
attrs | 25.4.0 | 68 | 280 | | | attr
beautifulsoup4 | 4.14.2 | 106 | 520 | soupsieve typing-extensions | | bs4
billiard | 4.2.2 | 87 | 330 | | |
black | 25.9.0 | 1780 | 6000 | click mypy-extensions packaging pathspec platformdirs pytokens | black |
blinker | 1.9.0 | 9 | 28 | | |
boto3 | 1.40.52 | 139 | 1100 | botocore jmespath s3transfer | |
botocore | 1.40.52 | 14100 | 98000 | jmespath python-dateutil urllib3 | |
celery | 5.5.3 | 439 | 1900 | billiard click kombu python-dateutil vine | celery |
certifi | 2025.10.5 | 163 | 300 | | |
cffi | 2.0.0 | 219 | 820 | pycparser | |
charset-normalizer | 3.4.4 | 154 | 470 | | normalizer | charset_normalizer
click | 8.3.0 | 107 | 390 | | |
contourpy | 1.3.3 | 355 | 1050 | numpy | |
cryptography | 46.0.3 | 4500 | 14500 | cffi | |
cycler | 0.12.1 | 8 | 30 | | |
django | 5.2.7 | 8300 | 38500 | asgiref sqlparse | django-admin |
djangorestframework | 3.16.1 | 1080 | 6400 | django | | rest_framework
dnspython | 2.8.0 | 331 | 1500 | | | dns
fastapi | 0.119.0 | 107 | 560 | pydantic starlette typing-extensions | fastapi |
flake8 | 7.3.0 | 58 | 250 | mccabe pycodestyle pyflakes | flake8 |
flask | 3.1.2 | 103 | 420 | blinker click itsdangerous jinja2 markupsafe werkzeug | flask |
flask-cors | 6.0.1 | 13 | 60 | flask werkzeug | | flask_cors
flask-sqlalchemy | 3.1.1 | 25 | 110 | flask sqlalchemy | | flask_sqlalchemy
fonttools | 4.60.1 | 4900 | 18500 | | fonttools | fontTools
frozenlist | 1.8.0 | 242 | 700 | | |
greenlet | 3.2.4 | 607 | 2200 | | |
gunicorn | 23.0.0 | 85 | 380 | packaging | gunicorn |
h11 | 0.16.0 | 37 | 160 | | |
httpcore | 1.0.9 | 78 | 330 | certifi h11 | |
httpx | 0.28.1 | 73 | 320 | anyio certifi httpcore idna | httpx |
idna | 3.11 | 71 | 460 | | |
iniconfig | 2.1.0 | 6 | 25 | | |
itsdangerous | 2.2.0 | 16 | 60 | | |
jinja2 | 3.1.6 | 135 | 560 | markupsafe | |
jmespath | 1.0.1 | 20 | 90 | | |
joblib | 1.5.2 | 308 | 1700 | | |
kiwisolver | 1.4.9 | 1475 | 3200 | | |
kombu | 5.5.4 | 210 | 1000 | amqp packaging tzdata vine | |
lxml | 6.0.2 | 5300 | 14500 | | |
mako | 1.3.10 | 78 | 350 | markupsafe | |
markupsafe | 3.0.3 | 23 | 80 | | |
matplotlib | 3.10.7 | 8700 | 29000 | contourpy cycler fonttools kiwisolver numpy packaging pillow pyparsing python-dateutil | |
mccabe | 0.7.0 | 7 | 25 | | |
multidict | 6.7.0 | 256 | 700 | | |
mypy-extensions | 1.1.0 | 5 | 20 | | | mypy_extensions
mysql-connector-python | 9.4.0 | 33900 | 62000 | | | mysql
numpy | 2.3.4 | 16900 | 70500 | | f2py |
opencv-python | 4.12.0.88 | 67000 | 178000 | numpy | | cv2
openai | 2.3.0 | 999 | 5300 | anyio httpx pydantic sniffio tqdm typing-extensions | openai |
packaging | 25.0 | 66 | 240 | | |
pandas | 2.3.3 | 12400 | 64000 | numpy python-dateutil pytz tzdata | |
pathspec | 0.12.1 | 31 | 130 | | |
pillow | 11.3.0 | 6600 | 19500 | | | PIL
platformdirs | 4.5.0 | 19 | 75 | | |
pluggy | 1.6.0 | 20 | 80 | | |
propcache | 0.4.1 | 226 | 600 | | |
psutil | 7.1.0 | 291 | 1150 | | |
psycopg2-binary | 2.9.11 | 4200 | 13500 | | | psycopg2
pycodestyle | 2.14.0 | 32 | 130 | | |
pycparser | 2.23 | 118 | 900 | | |
pydantic | 2.12.0 | 459 | 2300 | annotated-types pydantic-core typing-extensions typing-inspection | |
pydantic-core | 2.41.1 | 2100 | 4700 | typing-extensions | | pydantic_core
pyflakes | 3.4.0 | 63 | 300 | | |
pygments | 2.19.2 | 1230 | 9100 | | |
pymongo | 4.15.3 | 1490 | 5800 | dnspython | |
pymysql | 1.1.2 | 45 | 210 | | |
pyparsing | 3.2.5 | 114 | 420 | | |
pytest | 8.4.2 | 366 | 1700 | iniconfig packaging pluggy pygments | pytest |
python-dateutil | 2.9.0 | 230 | 650 | six | | dateutil
python-dotenv | 1.1.1 | 20 | 80 | | dotenv | dotenv
pytokens | 0.2.0 | 12 | 45 | | |
pytz | 2025.2 | 510 | 2700 | | |
pyyaml | 6.0.3 | 806 | 2500 | | | yaml
redis | 6.4.0 | 280 | 1500 | | |
requests | 2.32.5 | 65 | 240 | certifi charset-normalizer idna urllib3 | |
rich | 14.2.0 | 243 | 1150 | pygments | |
s3transfer | 0.14.0 | 86 | 360 | | |
scikit-learn | 1.7.2 | 9700 | 39000 | joblib numpy scipy threadpoolctl | | sklearn
scipy | 1.16.2 | 35900 | 112000 | numpy | |
selenium | 4.36.0 | 9600 | 22000 | certifi typing-extensions urllib3 | |
setuptools | 80.9.0 | 1201 | 5300 | | |
six | 1.17.0 | 11 | 40 | | |
sniffio | 1.3.1 | 10 | 40 | | |
soupsieve | 2.8 | 36 | 150 | | |
sqlalchemy | 2.0.44 | 3300 | 14500 | greenlet typing-extensions | |
sqlparse | 0.5.3 | 45 | 180 | | sqlformat |
starlette | 0.48.0 | 74 | 330 | anyio | |
streamlit | 1.50.0 | 10100 | 33000 | click numpy packaging pandas pillow requests typing-extensions | streamlit |
tensorflow | 2.20.0 | 620600 | 1870000 | numpy requests six typing-extensions | |
threadpoolctl | 3.6.0 | 18 | 80 | | |
torch | 2.9.0 | 899700 | 1780000 | jinja2 typing-extensions | torchrun |
tqdm | 4.67.1 | 78 | 330 | | tqdm |
typing-extensions | 4.15.0 | 44 | 170 | | | typing_extensions
typing-inspection | 0.4.2 | 14 | 60 | typing-extensions | | typing_inspection
tzdata | 2025.2 | 347 | 1700 | | |
urllib3 | 2.5.0 | 129 | 560 | | |
uvicorn | 0.37.0 | 67 | 290 | click h11 | uvicorn |
uwsgi | 2.0.31 | 810 | 4300 | | uwsgi |
vine | 5.1.0 | 9 | 35 | | |
werkzeug | 3.1.3 | 224 | 900 | markupsafe | |
wheel | 0.45.1 | 72 | 280 | | wheel |
yarl | 1.22.0 | 377 | 1000 | idna multidict propcache | |
`;
