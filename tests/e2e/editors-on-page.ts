/** Editors that consoles are built with, for a page of their own: bundled and served as it stands. */
import { basicSetup, EditorView as CodeMirror } from 'codemirror';
import { exampleSetup } from 'prosemirror-example-setup';
import { DOMParser, type Node as ProseNode } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import Quill from 'quill';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** Puts an editor that holds “old” into an element; gives what it takes to read the text that the editor itself knows. */
export const editors: Record<string, (place: HTMLElement) => () => string> = {
  react(place) {
    let known = '';
    const Field = () => {
      const [value, set] = useState('old');
      known = value;
      return createElement('textarea', {
        'aria-label': 'editor',
        value,
        onChange: (event: { target: HTMLTextAreaElement }) => set(event.target.value),
      });
    };
    createRoot(place).render(createElement(Field));
    return () => known;
  },
  codemirror(place) {
    const view = new CodeMirror({ parent: place, doc: 'old', extensions: [basicSetup] });
    return () => view.state.doc.toString();
  },
  quill(place) {
    const quill = new Quill(place);
    quill.setText('old');
    quill.history.clear();
    return () => quill.getText();
  },
  prosemirror(place) {
    const content = document.createElement('p');
    content.textContent = 'old';
    const holder = document.createElement('div');
    holder.append(content);
    const doc: ProseNode = DOMParser.fromSchema(schema).parse(holder);
    const view = new EditorView(place, {
      state: EditorState.create({ doc, plugins: exampleSetup({ schema, menuBar: false }) }),
    });
    return () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n');
  },
};

Object.assign(window, { editors });
