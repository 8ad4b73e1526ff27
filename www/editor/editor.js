// The editor: CodeMirror, bundled by esbuild into editor/editor.js.
export { EditorView, basicSetup } from "codemirror";
