// The app of Docker's get-started guide in a few lines of our own: a to-do list in Node.js, kept by SQLite or by MySQL.

const INDEX = `const express = require('express');
const app = express();
const db = require('./persistence');
const getItems = require('./routes/getItems');
const addItem = require('./routes/addItem');
const updateItem = require('./routes/updateItem');
const deleteItem = require('./routes/deleteItem');

const PORT = process.env.PORT || 3000;

app.use(express.json());
app.use(express.static(__dirname + '/static'));

app.get('/items', getItems);
app.post('/items', addItem);
app.put('/items/:id', updateItem);
app.delete('/items/:id', deleteItem);

db.init()
    .then(() => {
        app.listen(PORT, () => console.log(\`Listening on port \${PORT}\`));
    })
    .catch((err) => {
        console.error(err);
        process.exit(1);
    });

const gracefulShutdown = () => {
    db.teardown()
        .catch(() => {})
        .then(() => process.exit());
};

process.on('SIGINT', gracefulShutdown);
process.on('SIGTERM', gracefulShutdown);
`;

const SQLITE = `const sqlite3 = require('sqlite3').verbose();
const fs = require('fs');
const location = process.env.SQLITE_DB_LOCATION || '/etc/todos/todo.db';

let db;

function ask(method, sql, values) {
    return new Promise((resolve, reject) => {
        db[method](sql, values, (err, rows) => (err ? reject(err) : resolve(rows)));
    });
}

async function init() {
    const dirName = require('path').dirname(location);
    if (!fs.existsSync(dirName)) {
        fs.mkdirSync(dirName, { recursive: true });
    }
    db = new sqlite3.Database(location);
    await ask('run', 'CREATE TABLE IF NOT EXISTS todo_items (id varchar(36), name varchar(255), completed boolean)', []);
    console.log(\`Using sqlite database at \${location}\`);
}

const teardown = async () => {};
const row = (item) => ({ id: item.id, name: item.name, completed: item.completed === 1 });

const getItems = async () => (await ask('all', 'SELECT * FROM todo_items', [])).map(row);
const getItem = async (id) => (await ask('all', 'SELECT * FROM todo_items WHERE id=?', [id])).map(row)[0];
const storeItem = (item) => ask('run', 'INSERT INTO todo_items (id, name, completed) VALUES (?, ?, ?)', [item.id, item.name, item.completed ? 1 : 0]);
const updateItem = (id, item) => ask('run', 'UPDATE todo_items SET name=?, completed=? WHERE id=?', [item.name, item.completed ? 1 : 0, id]);
const removeItem = (id) => ask('run', 'DELETE FROM todo_items WHERE id=?', [id]);

module.exports = { init, teardown, getItems, getItem, storeItem, updateItem, removeItem };
`;

const MYSQL = `const mysql = require('mysql2/promise');

const { MYSQL_HOST: host, MYSQL_USER: user, MYSQL_PASSWORD: password, MYSQL_DB: database } = process.env;

let pool;

const ask = async (sql, values) => (await pool.query(sql, values))[0];

async function init() {
    pool = mysql.createPool({ host, user, password, database });
    await ask('CREATE TABLE IF NOT EXISTS todo_items (id varchar(36), name varchar(255), completed boolean) DEFAULT CHARSET utf8mb4', []);
    console.log(\`Connected to mysql db at host \${host}\`);
}

const teardown = () => pool.end();
const row = (item) => ({ id: item.id, name: item.name, completed: item.completed === 1 });

const getItems = async () => (await ask('SELECT * FROM todo_items', [])).map(row);
const getItem = async (id) => (await ask('SELECT * FROM todo_items WHERE id=?', [id])).map(row)[0];
const storeItem = (item) => ask('INSERT INTO todo_items (id, name, completed) VALUES (?, ?, ?)', [item.id, item.name, item.completed ? 1 : 0]);
const updateItem = (id, item) => ask('UPDATE todo_items SET name=?, completed=? WHERE id=?', [item.name, item.completed ? 1 : 0, id]);
const removeItem = (id) => ask('DELETE FROM todo_items WHERE id=?', [id]);

module.exports = { init, teardown, getItems, getItem, storeItem, updateItem, removeItem };
`;

const PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Todo App</title>
  <link rel="stylesheet" href="css/styles.css">
</head>
<body>
  <h1>Todo App</h1>
  <p>No items yet! Add one above!</p>
</body>
</html>
`;

/** The files of the to-do app, by path from its folder. */
export const GETTING_STARTED: Readonly<Record<string, string>> = {
  'package.json': `{
  "name": "101-app",
  "version": "1.0.0",
  "main": "src/index.js",
  "scripts": {
    "start": "node src/index.js",
    "dev": "nodemon src/index.js"
  },
  "dependencies": {
    "express": "^5.1.0",
    "mysql2": "^3.15.2",
    "sqlite3": "^5.1.7",
    "uuid": "^13.0.0"
  },
  "devDependencies": {
    "nodemon": "^3.1.10"
  }
}
`,
  'README.md': `# Getting started

A to-do list for the Docker get-started guide. Build it, run it, and ask for its items:

    docker build -t getting-started .
    docker run -dp 127.0.0.1:3000:3000 getting-started
    curl localhost:3000/items
`,
  // The order of the guide's first pages: a change of any file installs the packages again.
  Dockerfile: `# syntax=docker/dockerfile:1

FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm install --omit=dev
CMD ["node", "src/index.js"]
EXPOSE 3000
`,
  '.dockerignore': 'node_modules\n',
  'src/index.js': INDEX,
  'src/persistence/index.js': `if (process.env.MYSQL_HOST) module.exports = require('./mysql');
else module.exports = require('./sqlite');
`,
  'src/persistence/sqlite.js': SQLITE,
  'src/persistence/mysql.js': MYSQL,
  'src/routes/getItems.js': `const db = require('../persistence');

module.exports = async (req, res) => {
    res.send(await db.getItems());
};
`,
  'src/routes/addItem.js': `const db = require('../persistence');
const { v4: uuid } = require('uuid');

module.exports = async (req, res) => {
    const item = { id: uuid(), name: req.body.name, completed: false };
    await db.storeItem(item);
    res.send(item);
};
`,
  'src/routes/updateItem.js': `const db = require('../persistence');

module.exports = async (req, res) => {
    await db.updateItem(req.params.id, req.body);
    res.send(await db.getItem(req.params.id));
};
`,
  'src/routes/deleteItem.js': `const db = require('../persistence');

module.exports = async (req, res) => {
    await db.removeItem(req.params.id);
    res.sendStatus(200);
};
`,
  'src/static/index.html': PAGE,
  'src/static/css/styles.css': 'body {\n  font-family: sans-serif;\n}\n',
};
