/*
 * Builds the atlas's own Plotly. Run by set-up, never by a build of the site:
 *
 *   node atlas/assets/bundle.mjs FOLDER            write plotly.js, plotly.css and plotly.LICENSE.txt into FOLDER
 *   node atlas/assets/bundle.mjs FOLDER --accept   the same, and make the result the locked one
 *
 * The same packages give the same bytes. They must have the hash written down in plotly.lock, so that nobody
 * publishes a script that nobody has looked at: a new version is accepted on purpose, in a commit of its own.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "..", "..");
const lockFile = join(here, "plotly.lock");
const require = createRequire(import.meta.url);

function fail(message) {
  console.error(message);
  process.exit(1);
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const accept = process.argv.includes("--accept");
if (!folder) fail("Usage: node atlas/assets/bundle.mjs FOLDER [--accept]");

let esbuild;
let version;
try {
  esbuild = require("esbuild");
  version = require("plotly.js/package.json").version;
} catch {
  fail("plotly.js or esbuild is not installed. Run `npm ci` in the root of the repository first.");
}

/*
 * Plotly writes its own style sheet into a <style> element when it starts, which a strict Content-Security-Policy
 * forbids. The module that does it is left empty and its rules are written to plotly.css instead. The rules name
 * a font; the page's own is used.
 */
const styleModule = /plotly\.js[\\/]build[\\/]plotcss\.js$/;

/*
 * Bold text in a label gets its weight through a style attribute, which the same policy forbids; set by script,
 * the same style is allowed.
 */
const textModule = /plotly\.js[\\/]src[\\/]lib[\\/]svg_text_utils\.js$/;
const textPatches = [
  ["if(nodeSpec.style) nodeAttrs.style = nodeSpec.style;", ""],
  [
    "d3.select(newNode).attr(nodeAttrs);\n\n        currentNode = nodeSpec.node = newNode;",
    "d3.select(newNode).attr(nodeAttrs);\n        if(nodeSpec.style) newNode.style.cssText = nodeSpec.style;\n\n        currentNode = nodeSpec.node = newNode;",
  ],
];

function patchText(path) {
  return textPatches.reduce(
    (source, [before, after]) => {
      if (source.split(before).length !== 2)
        fail(`${relative(root, path)} has changed: bundle.mjs no longer finds "${before.split("\n")[0]}" exactly once.`);
      return source.replace(before, after);
    },
    readFileSync(path, "utf8").replaceAll("\r\n", "\n"),
  );
}

function readStyleSheet() {
  const rules = [];
  const source = readFileSync(require.resolve("plotly.js/build/plotcss.js"), "utf8");
  const module = new Function("require", source);
  module(() => ({ addStyleRule: (selector, style) => rules.push(`${selector.trim()}{${style}}`) }));
  if (rules.length < 50) fail(`Only ${rules.length} style rules found in plotly.js/build/plotcss.js; the file has changed its form.`);
  return (
    `/* The style sheet of plotly.js ${version}, extracted by bundle.mjs. Copyright Plotly, Inc., MIT License. */\n` +
    rules.join("\n").replace(/font-family:[^;]+;/g, "font-family:inherit;") +
    "\n"
  );
}

const result = await esbuild
  .build({
    entryPoints: [join(here, "plotly-entry.js")],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    globalName: "Plotly",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    absWorkingDir: root,
    nodePaths: [join(root, "node_modules")],
    logLevel: "warning",
    define: { global: "window", "define.amd": "false", "process.env.NODE_DEBUG": "false" },
    plugins: [
      {
        name: "styles-without-inline",
        setup(build) {
          build.onLoad({ filter: styleModule }, () => ({ contents: "", loader: "js" }));
          build.onLoad({ filter: textModule }, ({ path }) => ({ contents: patchText(path), loader: "js" }));
          build.onLoad({ filter: /\.css$/ }, () => ({ contents: "", loader: "js" })); // maplibre's, not used here
        },
      },
    ],
  })
  .catch(() => fail("esbuild could not build the bundle; its messages stand above."));

if (!Object.keys(result.metafile.inputs).some((path) => styleModule.test(path))) {
  fail("plotly.js no longer loads build/plotcss.js: it inserts its styles in another way, which bundle.mjs must learn.");
}

const notice = `/*! plotly.js ${version}, Copyright Plotly, Inc., MIT License; a selection, see plotly.LICENSE.txt */\n`;
const script = Buffer.from(notice + result.outputFiles[0].text, "utf8");

/* The notices of every package that went into the bundle, in the order of their names. */
function readLicences() {
  const packages = new Map();
  const inputs = Object.values(result.metafile.outputs)[0].inputs;
  for (const input of Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0)) {
    const found = /^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(input);
    if (found) packages.set(found[1].replaceAll("\\", "/"), null);
  }
  const notices = [...packages.keys()].map((path) => {
    const description = JSON.parse(readFileSync(join(root, path, "package.json"), "utf8"));
    const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "license", "COPYING"]
      .map((name) => join(root, path, name))
      .find((name) => existsSync(name));
    const author = typeof description.author === "string" ? description.author.replace(/ *<.*/, "") : description.author?.name;
    const text = file
      ? readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim()
      : `No licence file in the package. Author: ${author ?? "not named"}.`;
    const licence = description.license ?? description.licenses?.map((entry) => entry.type).join(", ") ?? "see below";
    return `${description.name} ${description.version} (${licence})\n\n${text}\n`;
  });
  const sorted = [...new Set(notices)].sort();
  return `The file plotly.js beside this one contains parts of the following packages.\n\n${sorted.join(`\n${"-".repeat(100)}\n\n`)}`;
}

const sha256 = createHash("sha256").update(script).digest("hex");
const made = { version, sha256, bytes: script.length };

if (accept) {
  writeFileSync(lockFile, `${JSON.stringify(made, null, 2)}\n`);
} else {
  if (!existsSync(lockFile)) fail(`${relative(root, lockFile)} is missing. Check the bundle and write it with --accept.`);
  const locked = JSON.parse(readFileSync(lockFile, "utf8"));
  if (locked.sha256 !== sha256) {
    fail(
      [
        "The Plotly bundle is not the locked one, so it was not written.",
        `  locked: plotly.js ${locked.version}, ${locked.bytes} bytes, sha256 ${locked.sha256}`,
        `  made:   plotly.js ${version}, ${made.bytes} bytes, sha256 ${sha256}`,
        "If the installed packages differ from package-lock.json, run `npm ci` and try again.",
        "If plotly.js, esbuild, plotly-entry.js or bundle.mjs was changed on purpose, try the maps in a browser,",
        `then run \`node atlas/assets/bundle.mjs ${folder} --accept\` and commit ${relative(root, lockFile)}.`,
      ].join("\n"),
    );
  }
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "plotly.js"), script);
writeFileSync(join(folder, "plotly.css"), readStyleSheet());
writeFileSync(join(folder, "plotly.LICENSE.txt"), readLicences());
console.log(`plotly.js ${version}: ${script.length} bytes, sha256 ${sha256}`);
