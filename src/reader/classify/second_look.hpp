#pragma once

#include "reader/classify/element.hpp"

#include <string_view>
#include <vector>

namespace taikei::reader {

/// What a line alone does not tell, but those around it or others like it in the document do. Each is a pass over all
/// elements; they are made in this order.

/// 図15 朝食を毎日食べる人の割合 above the numbers of an axis, the figures at the bars and the legend: what extraction
/// leaves of a chart is no text.
/// `text_size`: that of most letters in the document, 0 where the format has no sizes.
void remove_chart_remains(std::vector<Element> &elements, double text_size);
/// ▲ 子育て相談室 in small print below or above a picture.
bool is_caption_of_photo(std::string_view line, double size, double text_size);

/// A tree drawn below 【施策の体系】 whose numbered titles head the text that follows: the text says it again and
/// better.
void remove_drawn_trees(std::vector<Element> &elements);

/// 基本方針 施策 取組 above the whole tree, its columns lost: the details, which have those words and numbers in their
/// headings, say it again and better.
void remove_overviews(std::vector<Element> &elements);

/// 1-1 子育て支援の充実 / こども未来課 / 1-2 健康づくりの推進 / 健康課: a list of titles without text between them, all
/// of which come again where their text is.
void remove_listed_overviews(std::vector<Element> &elements);

/// 奨学金の返済を免除します。（再掲：基本 / 目標３（２））: what stands in a bracket that the line above leaves open is
/// text, whatever it begins with.
void return_rests_in_brackets(std::vector<Element> &elements);

/// …自主防災組織 / ＊1の組織率は高い…: the mark of a word at the line's end, and no note.
void return_marked_words(std::vector<Element> &elements);

/// <dt>※1 フレイル</dt><dd>…</dd>: a note that the format marks as a term is one, and explained by what stands below;
/// so is any word below 用語の説明.
void join_terms_with_definitions(std::vector<Element> &elements);

/// ［指標の説明］ / ① 防災訓練の参加者数：総合防災訓練と地区訓練の参加者の合計: below a table of figures, what explains
/// its rows by their names is a note of each.
void find_explained_rows(std::vector<Element> &elements);

/// 総合計画　　基本目標２　子どもの笑顔があふれるまち / 施策２－３　放課後の居場所: where a project stands.
void find_named_places(std::vector<Element> &elements);

/// (2) … / (3) … / 主な事業 □A / 主な事業 □B: extraction in reading order moved the boxes at the right below the texts;
/// as many as headings without measures stand above are theirs, in the same order.
void return_torn_measures(std::vector<Element> &elements);

/// みんなの役割 / 関連する計画 / ◆… / 町民 / ・…: the titles of two boxes side by side, and then what they hold.
void return_torn_roles(std::vector<Element> &elements);

/// みんなの役割 / 市民 / 事業者 / 子育て家庭をあたたかく / 男女ともに育児休業 / 見守ります。 / を取ります。: what
/// several do, in columns side by side, whose lines extraction printed by turns.
void settle_roles_in_turn(std::vector<Element> &elements);

/// ◆通級指導教室の増設【重点】 / ［学校教育課］: who does what the item above names.
void join_bracketed_departments(std::vector<Element> &elements);

/// ② 小中学校で出前講座を行います。（人権課、 / 学校教育課）【新規】: an item of running text that the page's width
/// wrapped, with those who act in brackets at its end.
void join_wrapped_actions(std::vector<Element> &elements);

/// 令和５年度の / 取組実績: a label that its narrow cell wrapped.
void join_wrapped_labels(std::vector<Element> &elements);

/// 政策目標 / 1 / 互いに支え合い…: a heading printed large takes three lines.
void join_spread_headings(std::vector<Element> &elements);

/// A line in bold is no label where it can be something else: 目標 / 市民誰もが…, between two labels, is the text of
/// the first; above a table or the source of a picture it is the caption.
void return_bold_texts(std::vector<Element> &elements);

/// 現状と課題 and the text below it, each a cell of its own below an empty row: the upper one heads the lower, though
/// no lexicon knows it.
void find_cell_heads(std::vector<Element> &elements);

/// (1) …, ※… and 【…】… further down in a cell of running text are part of that text. Its lines are lines, unless they
/// were wrapped by hand.
void settle_cell_texts(std::vector<Element> &elements);

/// （３）計画 / 事業名（施設名） 事業内容 事業主体 / （１）移住・定住 … / （４）整合: below a head whose columns were
/// lost, up to the next part of the text, which comes again elsewhere, numbered lines are cells and no headings.
void settle_numbered_cells(std::vector<Element> &elements);

/// １ 現状と課題, ２ 主な取組の状況, ３ 今後の課題 below each goal of the plan: where the numbered titles come again
/// below one heading after the other, they head the same blocks of each, and are labels and no nodes. So are those
/// numbered in one row with labels that the lexicon knows.
void find_numbered_labels(std::vector<Element> &elements);

/// １ 成果目標 right above （１） …, again and again: a title of nodes, whatever block its words head elsewhere.
void find_titles_above_lists(std::vector<Element> &elements);

/// 施策体系 above (1) …, (2) …, (3) … and then a table: the headings only list what stands below the node, and the
/// table is the node's. Text behind the last of them would be its own.
void find_announced_lists(std::vector<Element> &elements);

/// 指標名 | 現状値 above 成果指標, where that label stands above such tables elsewhere: extraction printed it too late.
void raise_late_labels(std::vector<Element> &elements);

/// 目指す姿 / … / 施策２－１ 農業の振興 / 現状と課題: where 目指す姿 opens the text of the other 施策, the heading was
/// printed too late.
void raise_late_headings(std::vector<Element> &elements);

/// ▼協働のまちづくり among ▼現状と課題, ▼めざす姿, ▼関連計画: the mark that stands before known labels, and hardly
/// before anything else, makes a label of what no lexicon knows.
void find_marked_labels(std::vector<Element> &elements);

/// A short line of its own that comes again and again heads the same block of each node, though no lexicon knows it.
void find_repeated_labels(std::vector<Element> &elements);

/// ＜１号認定＞ and ＜２号認定＞ above tables of the same rows: only their titles tell them apart, so what they name
/// are nodes.
void find_table_titles(std::vector<Element> &elements);

/// Where the same block opens again and again (■基本的な考え方), the lines right above it are the titles of what it
/// describes, though nothing numbers them.
void find_bare_titles(std::vector<Element> &elements);

/// (1)新規創業者数 現状(令和4年度)12人 目標(令和9年度)20人 below 成果目標: the number counts indicators, and no nodes.
void return_numbered_indicators(std::vector<Element> &elements);

/// 計画(Plan), Do: the steps of the cycle above the labels and tables of a sheet, two of them at least, are no content.
void remove_cycle_steps(std::vector<Element> &elements);

/// 社会福祉協議会の取組, 住民・地域の取組: labels that say who does what follows.
void find_actor_labels(std::vector<Element> &elements);

/// 1-1 住宅・建物の大規模倒壊や火災による / 多数の死傷者の発生: a heading that the page's width wrapped.
void join_wrapped_titles(std::vector<Element> &elements);

/// 基本方針１ 町内を行き来できる交通網 / をつくる, where 1 町内を行き来できる交通網をつくる stands in the overview: a
/// heading cut before the page's width, known by the same title printed whole. Before overviews go.
void join_titles_printed_whole(std::vector<Element> &elements);

/// 1 あらゆる自然災害に対し、直 / 接死を最大限防ぐ / 1-1 / 住宅・建物の…: the cells of an overview, one below the
/// other, whose titles come again as headings of the details.
void remove_wrapped_overviews(std::vector<Element> &elements);

/// １ 栄養・食生活 below 第５章 目標値一覧, right above its table of goals, where ◆現状と課題 and the rest stood below
/// that title in 第４章: the same node once more. So are all such titles, where there are several.
void find_titles_again(std::vector<Element> &elements);

/// 資料：①市民意識調査（令和５年度 / 末） ②業務統計: a list of sources that goes on in the next lines.
void join_sources(std::vector<Element> &elements);

/// 関連するSDGs / 目標1 / 目標3: numbers of goals, one a line below their label, are no headings.
void join_goals_below_label(std::vector<Element> &elements);

/// ##### 施策(1) below #### 基本方針１: where the file's own outline (headings of Markdown, HTML and Word) goes along
/// with the level words, it says how deep each heading stands.
void settle_outline(std::vector<Element> &elements);

/// 移動図書館の運行（中央図書館） among others of its kind that end with （学校教育課）: the bracket says who acts.
void find_acting_places(std::vector<Element> &elements);

/// ② 救急医療の適正な利用 / 重点: a badge beside the title, which extraction gives a line of its own.
void find_badges(std::vector<Element> &elements);

/// （空家対策）, alone in brackets above its list again and again: the title of what the list says.
void find_bracketed_titles(std::vector<Element> &elements);

} // namespace taikei::reader
