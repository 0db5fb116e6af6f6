#pragma once

#include "reader/walk/way.hpp"

namespace taikei::reader {

/// One element each. A step that takes lines below as well leaves `way.at` at the last of them.

/// Enters the node that the heading names, or makes a label or text of it where it is none.
void walk_heading(Way &way, const Element &element);
/// Opens a block: what follows belongs to it.
void walk_label(Way &way, const Element &element);
/// Text and list items: into the open block, or wherever they belong by what they say.
void walk_text(Way &way, const Element &element);
/// Text below a label, by what that label announced.
void walk_labelled_text(Way &way, const Element &element, NodeIndex node);
/// <dt>市民, <dt>【新規】相談窓口の設置: the format says that it names what follows, and the open block says as what.
bool takes_list_term(Way &way, const Element &element);
/// ■基本目標1の環境指標 above a table: the table is of the node that its title names, wherever it stands.
bool enter_captioned_node(Way &way, const Element &element);
void walk_table(Way &way, const Element &element);
/// 区分 令和７年度 ８年度 at the foot of a page, its rows on the next: the head of the table that follows. False for
/// any other line.
bool heads_table_overleaf(Way &way, const Element &element);
/// （単位：％）: of the table to come, or of the one right above that prints no units.
void walk_unit_line(Way &way, const Element &element);
/// ※…: kept until it is known what it belongs to.
void walk_note(Way &way, const Element &element);
/// 3 すべての人に健康と福祉を, one line a goal or several: what the node serves.
void walk_goals(Way &way, const Element &element);

} // namespace taikei::reader
