import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from './messages/messages.ts';

/** Gives all components below the browser's messages; what it is without a provider shows keys. */
export const MessagesContext = createContext<Translate>((key) => key);

/** The interface's words in the browser's language. */
export const useMessages = (): Translate => useContext(MessagesContext);
