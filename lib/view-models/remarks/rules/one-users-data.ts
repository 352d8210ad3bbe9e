/**
 * What is stored comes from the user of the request, and the key doesn't: the next visitor gets it. Also cache_page on a view that reads the user, the
 * session or a cookie without a Vary.
 */

import type { Found, Rule } from "#view-models/remarks/remark";
import { keyTexts, placeName } from "#view-models/remarks/same-key";
import type { Source } from "#view-models/remarks/source";
import type { Expression, FunctionDefinition } from "#view-models/source/syntax";
import { everyPart, everyStatement, ownExpressions } from "#view-models/source/walk";

export const oneUsersData: Rule = {
  name: "one-users-data",
  lesson: "in-production",
  find: (source) => source.functions.flatMap((own) => [...stored(source, own), ...wholePage(source, own)]),
};

const PERSONAL = new Set(["user", "session", "COOKIES"]);

/** `request.user`, `request.session`, `request.COOKIES`. */
const isPersonal = (part: Expression): boolean =>
  part.kind === "attribute" &&
  PERSONAL.has(part.name) &&
  part.of.kind === "name" &&
  /^(?:request|req)$/.test(part.of.name);

/** The variables that hold something of the user's. */
function personalNames(own: FunctionDefinition): Set<string> {
  const names = new Set<string>();
  for (const { statement } of everyStatement(own.body))
    if (statement.kind === "assign" && isTouched(statement.value, names))
      for (const target of statement.targets) names.add(placeName(target) ?? "");
  return names;
}

const isTouched = (value: Expression, names: ReadonlySet<string>): boolean =>
  everyPart(value).some((part) => isPersonal(part) || names.has(placeName(part) ?? "\0"));

function stored(source: Source, own: FunctionDefinition): Found[] {
  const names = personalNames(own);
  const keyOf = keyTexts(source.code, own, source.body);
  return source.callsIn(own.body).flatMap((call) => {
    const { method, key, value, from } = call;
    if (!["set", "add", "get_or_set"].includes(method) || !key || !value || !isTouched(value, names)) return [];
    const text = keyOf(call) ?? "";
    if (isTouched(key, names) || /request|session|user/i.test(text) || isMade(key)) return [];
    const words =
      "What is stored here comes from the user of this request, but the key is the same for everyone, so the next visitor is served this one's data. Put what the value depends on into the key, such as request.user.pk.";
    return [{ at: from, words, explore: null }];
  });
}

/** A key that some function makes may hold anything. */
const isMade = (key: Expression): boolean => everyPart(key).some(({ kind }) => kind === "call" || kind === "attribute");

function wholePage(source: Source, own: FunctionDefinition): Found[] {
  const names = own.decorators.map(decoratorName);
  const at = own.decorators.find((each) =>
    source.namesOf("django.views.decorators.cache", "cache_page").includes(decoratorName(each)),
  );
  // Whoever names the header sees to it, in the view or in a decorator of their own.
  if (!at || names.some((name) => /^vary_on/.test(name)) || /["']Vary["']|patch_vary_headers/.test(source.code))
    return [];
  const read = everyStatement(own.body)
    .flatMap(({ statement }) => ownExpressions(statement).flatMap(everyPart))
    .find((part) => part.kind === "attribute" && part.name === "COOKIES" && isPersonal(part));
  // Reading request.user or request.session sets Vary: Cookie, once their middleware runs; COOKIES alone does not.
  if (!read) return [];
  const words =
    "cache_page stores one page for all visitors of this address, and this view reads a cookie without saying so in the Vary header. Add @vary_on_cookie below @cache_page, or cache the shared parts only.";
  return [{ at: at.from, words, explore: null }];
}

function decoratorName(each: Expression): string {
  const of = each.kind === "call" ? each.of : each;
  return of.kind === "name" || of.kind === "attribute" ? of.name : "";
}
