/** The path under which the site will stand on its host, from `BASE_PATH`: empty, or with a slash before and none after. */
const asked = (process.env.BASE_PATH ?? "").replace(/^\/*|\/*$/g, "");
if (!/^[\w./~-]*$/.test(asked)) throw new Error(`BASE_PATH is no path of an address: ${asked}`);

export const BASE_PATH = asked === "" ? "" : `/${asked}`;
