// The packages of the npm registry that the simulator knows. Names and dependencies follow the registry; versions, sizes and the counts of packages that are not named are illustrative (grade I).

/** One package a line: name | version | kB on disk, with those that are not named | how many more it brings that are not named here | dependencies | programs. */
export const NPM_ROWS = `
express | 5.1.0 | 75 | 0 | accepts body-parser content-disposition content-type cookie cookie-signature debug encodeurl escape-html etag finalhandler fresh http-errors merge-descriptors mime-types on-finished once parseurl proxy-addr qs range-parser router send serve-static statuses type-is vary |
accepts | 2.0.0 | 17 | 0 | mime-types negotiator |
body-parser | 2.2.0 | 40 | 0 | bytes content-type debug http-errors iconv-lite on-finished qs raw-body type-is |
bytes | 3.1.2 | 12 | 0 | |
call-bind-apply-helpers | 1.0.2 | 16 | 0 | es-errors function-bind |
call-bound | 1.0.4 | 16 | 0 | call-bind-apply-helpers get-intrinsic |
content-disposition | 1.0.0 | 20 | 0 | safe-buffer |
content-type | 1.0.5 | 11 | 0 | |
cookie | 0.7.2 | 24 | 0 | |
cookie-signature | 1.2.2 | 7 | 0 | |
debug | 4.4.1 | 43 | 0 | ms |
depd | 2.0.0 | 27 | 0 | |
dunder-proto | 1.0.1 | 14 | 0 | call-bind-apply-helpers es-errors gopd |
ee-first | 1.1.1 | 6 | 0 | |
encodeurl | 2.0.0 | 8 | 0 | |
es-define-property | 1.0.1 | 10 | 0 | |
es-errors | 1.3.0 | 12 | 0 | |
es-object-atoms | 1.1.1 | 13 | 0 | es-errors |
escape-html | 1.0.3 | 4 | 0 | |
etag | 1.8.1 | 11 | 0 | |
finalhandler | 2.1.0 | 18 | 0 | debug encodeurl escape-html on-finished parseurl statuses |
forwarded | 0.2.0 | 6 | 0 | |
fresh | 2.0.0 | 9 | 0 | |
function-bind | 1.1.2 | 32 | 0 | |
get-intrinsic | 1.3.0 | 43 | 0 | call-bind-apply-helpers es-define-property es-errors es-object-atoms function-bind get-proto gopd has-symbols hasown math-intrinsics |
get-proto | 1.0.1 | 12 | 0 | dunder-proto es-object-atoms |
gopd | 1.2.0 | 10 | 0 | |
has-symbols | 1.1.0 | 23 | 0 | |
hasown | 2.0.2 | 10 | 0 | function-bind |
http-errors | 2.0.0 | 19 | 0 | depd inherits setprototypeof statuses toidentifier |
iconv-lite | 0.6.3 | 348 | 0 | safer-buffer |
inherits | 2.0.4 | 4 | 0 | |
ipaddr.js | 1.9.1 | 65 | 0 | |
is-promise | 4.0.0 | 5 | 0 | |
math-intrinsics | 1.1.0 | 18 | 0 | |
media-typer | 1.1.0 | 8 | 0 | |
merge-descriptors | 2.0.0 | 5 | 0 | |
mime-db | 1.54.0 | 226 | 0 | |
mime-types | 3.0.1 | 20 | 0 | mime-db |
ms | 2.1.3 | 7 | 0 | |
negotiator | 1.0.0 | 28 | 0 | |
object-inspect | 1.13.4 | 100 | 0 | |
on-finished | 2.4.1 | 13 | 0 | ee-first |
once | 1.4.0 | 4 | 0 | wrappy |
parseurl | 1.3.3 | 11 | 0 | |
path-to-regexp | 8.2.0 | 51 | 0 | |
proxy-addr | 2.0.7 | 15 | 0 | forwarded ipaddr.js |
qs | 6.14.0 | 290 | 0 | side-channel |
range-parser | 1.2.1 | 9 | 0 | |
raw-body | 3.0.0 | 24 | 0 | bytes http-errors iconv-lite unpipe |
router | 2.2.0 | 45 | 0 | debug depd is-promise parseurl path-to-regexp |
safe-buffer | 5.2.1 | 32 | 0 | |
safer-buffer | 2.1.2 | 43 | 0 | |
send | 1.2.0 | 48 | 0 | debug encodeurl escape-html etag fresh http-errors mime-types ms on-finished range-parser statuses |
serve-static | 2.2.0 | 25 | 0 | encodeurl escape-html parseurl send |
setprototypeof | 1.2.0 | 5 | 0 | |
side-channel | 1.1.0 | 26 | 0 | es-errors object-inspect side-channel-list side-channel-map side-channel-weakmap |
side-channel-list | 1.0.0 | 16 | 0 | es-errors object-inspect |
side-channel-map | 1.0.1 | 16 | 0 | call-bound es-errors get-intrinsic object-inspect |
side-channel-weakmap | 1.0.2 | 16 | 0 | call-bound es-errors get-intrinsic object-inspect side-channel-map |
statuses | 2.0.1 | 12 | 0 | |
toidentifier | 1.0.1 | 5 | 0 | |
type-is | 2.0.1 | 22 | 0 | content-type media-typer mime-types |
unpipe | 1.0.0 | 5 | 0 | |
vary | 1.1.2 | 9 | 0 | |
wrappy | 1.0.2 | 3 | 0 | |
angular | 1.8.3 | 2100 | 0 | |
axios | 1.12.2 | 2400 | 9 | |
bcrypt | 6.0.0 | 1150 | 1 | |
bootstrap | 5.3.8 | 9500 | 1 | |
chalk | 5.6.2 | 44 | 0 | |
commander | 14.0.1 | 210 | 0 | |
compression | 1.8.1 | 27 | 0 | bytes debug negotiator on-finished safe-buffer vary |
concurrently | 9.2.1 | 3200 | 24 | | concurrently
cookie-parser | 1.4.7 | 20 | 0 | cookie cookie-signature |
cors | 2.8.5 | 20 | 1 | vary |
cowsay | 1.6.0 | 420 | 20 | | cowsay
cross-env | 10.1.0 | 120 | 6 | | cross-env
date-fns | 4.1.0 | 22500 | 0 | |
dotenv | 17.2.3 | 79 | 0 | |
ejs | 3.1.10 | 290 | 8 | | ejs
eslint | 9.37.0 | 12800 | 84 | | eslint
express-session | 1.18.2 | 84 | 1 | cookie cookie-signature debug depd parseurl safe-buffer |
fastify | 5.6.1 | 8700 | 46 | |
helmet | 8.1.0 | 104 | 0 | |
hapi | 18.1.0 | 25 | 0 | |
http-server | 14.1.1 | 6400 | 47 | | http-server
ioredis | 5.8.1 | 1500 | 8 | debug |
jest | 30.2.0 | 41000 | 265 | | jest
jquery | 3.7.1 | 1300 | 0 | |
jsonwebtoken | 9.0.2 | 440 | 10 | ms |
knex | 3.1.0 | 3400 | 28 | debug | knex
koa | 3.0.1 | 1600 | 36 | |
left-pad | 1.3.0 | 32 | 0 | |
lodash | 4.17.21 | 1410 | 0 | |
mocha | 11.7.4 | 9500 | 76 | debug | mocha
moment | 2.30.1 | 4350 | 0 | |
mongodb | 6.20.0 | 6100 | 11 | |
mongoose | 8.19.1 | 8900 | 14 | ms |
morgan | 1.10.1 | 34 | 1 | debug depd on-finished |
multer | 2.0.2 | 600 | 12 | |
mysql | 2.18.1 | 890 | 9 | |
mysql2 | 3.15.2 | 2100 | 11 | |
nanoid | 5.1.6 | 38 | 0 | |
next | 15.5.4 | 158000 | 20 | react react-dom | next
nodemon | 3.1.10 | 2350 | 27 | debug ms | nodemon
pg | 8.16.3 | 920 | 12 | |
pino | 10.0.0 | 1600 | 10 | |
pm2 | 6.0.13 | 26500 | 128 | debug | pm2
prettier | 3.6.2 | 8600 | 0 | | prettier
pug | 3.0.3 | 5400 | 46 | |
react | 19.2.0 | 172 | 0 | |
react-dom | 19.2.0 | 7300 | 1 | react |
react-router-dom | 7.9.4 | 4600 | 3 | react react-dom |
react-scripts | 5.0.1 | 235000 | 1290 | | react-scripts
redis | 5.8.3 | 2900 | 5 | |
request | 2.88.2 | 4300 | 46 | |
sequelize | 6.37.7 | 12600 | 22 | debug |
socket.io | 4.8.1 | 4300 | 20 | debug accepts |
sqlite3 | 5.1.7 | 12400 | 120 | |
supertest | 7.1.4 | 1500 | 26 | qs debug |
tailwindcss | 4.1.14 | 2200 | 0 | |
ts-node | 10.9.2 | 1900 | 18 | typescript | ts-node
tsx | 4.20.6 | 10700 | 5 | | tsx
typescript | 5.9.3 | 23600 | 0 | | tsc
uuid | 13.0.0 | 340 | 0 | | uuid
vite | 7.1.9 | 42000 | 20 | | vite
vue | 3.5.22 | 13500 | 21 | |
webpack | 5.102.1 | 26500 | 76 | | webpack
wait-port | 1.1.0 | 900 | 9 | debug | wait-port
winston | 3.18.3 | 2700 | 24 | |
ws | 8.18.3 | 150 | 0 | |
yarn | 1.22.22 | 5500 | 0 | | yarn
@types/node | 24.7.1 | 2400 | 1 | |
@types/express | 5.0.3 | 60 | 8 | |
@nestjs/core | 11.1.6 | 3900 | 28 | |
@vitejs/plugin-react | 5.0.4 | 24000 | 62 | |
`;

/** A package that only a lock file names (illustrative). */
export const UNNAMED_KB = 60;
