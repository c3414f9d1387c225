/** The hosts that the browsers themselves talk to, extension or not, whole or at the end of a longer one. */
const OF_THE_BROWSER = /^[A-Z]+ (?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:google|googleapis|gstatic|mozilla|firefox|mozgcp)\.(?:com|net|org)(?::\d+)?(?:\/|$)/;

/** Of what a session's browser asked for (`GET http://…`, `CONNECT host:443`), all that it does not ask for by itself. */
export const requestsOfOurs = (requests: readonly string[]): readonly string[] => requests.filter((request) => !OF_THE_BROWSER.test(request));
