#pragma once

#include "render/form/form.hpp"
#include "render/form/form_toml.hpp"

/// The parts of a form, from its smallest: a text with fields, a cell, a block of rows. parse_form() puts them
/// together.
namespace taikei::render {

/// "施策{code} {title}". `where` goes into a failure.
base::Result<FormText> parse_text(std::string_view text, const std::string &where);

/// "observed last": kind, then which; in a year column the kind alone.
base::Result<ValueChoice> parse_value_choice(std::string_view text, const std::string &where, bool each_year);

/// { label = "担当課", align = "left" }, or "above".
base::Result<FormCell> parse_cell(const toml::node &node);

/// A [[block]] with its rows.
base::Result<FormBlock> parse_block(const toml::node &node);

} // namespace taikei::render
