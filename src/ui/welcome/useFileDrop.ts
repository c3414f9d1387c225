import { useEffect, useState } from 'preact/hooks';

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files that are dropped anywhere on the page; text that is dragged goes its usual way.
 * @returns true while files hover over the page
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const { signal, abort } = abortable();
    // Each element under the pointer tells its own entering and leaving.
    let depth = 0;
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', then: (event: DragEvent) => void) =>
      window.addEventListener(
        type,
        (event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          then(event);
        },
        { signal },
      );
    on('dragenter', () => {
      depth++;
      setOver(true);
    });
    on('dragover', ({ dataTransfer }) => {
      if (dataTransfer) dataTransfer.dropEffect = 'copy';
    });
    on('dragleave', () => {
      depth--;
      if (depth <= 0) setOver(false);
    });
    on('drop', ({ dataTransfer }) => {
      depth = 0;
      setOver(false);
      onFiles([...(dataTransfer?.files ?? [])]);
    });
    return abort;
  }, [onFiles]);
  return over;
}

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const control = new AbortController();
  return { signal: control.signal, abort: () => control.abort() };
}
