"use strict";

/** In the language of the page. */
policy.say = function (english, chinese) { return policy.language === "en" ? english : chinese; };

/** 1 clause, 2 clauses. */
policy.counted = function (count, noun) { return count + " " + noun + (count === 1 ? "" : "s"); };

/** An element with attributes, and words or elements in it; words are never read as markup. */
policy.element = function (name, attributes, content) {
  var element = document.createElement(name);
  Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
  [].concat(content === undefined ? [] : content).forEach(function (part) { element.append(part); });
  return element;
};

/** A locator as the id of an element: Target.anchor. */
policy.anchor = function (locator) { return locator.replace(/#/g, "/").replace(/\p{White_Space}/gu, "_"); };

/** The address of a clause's words, seen from the folder of the site. */
policy.address = function (row, locator) {
  return "documents/" + encodeURIComponent(row.page) + "#" + encodeURIComponent(policy.anchor(locator));
};
