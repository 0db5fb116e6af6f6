#pragma once

#include "reader/classify/element.hpp"
#include "reader/reader.hpp"
#include "reader/table/segment.hpp"
#include "reader/tree/draft.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// The label under which the reader stands: what follows belongs to it.
struct OpenLabel {
    std::string label;
    std::optional<LabelKind> kind;
    NodeIndex node = no_node;
    std::string level; ///< Children: the level that the label names (主要施策)
    bool decorated = false;
    std::string actor; ///< Roles: whose role follows; empty until one is named
    bool actor_has_bullet = false; ///< ●市民: what stands behind the same bullet is another actor
    std::optional<model::ValueKind> to_come; ///< 活動指標（見込み）: what the figures of years to come are
};

/// 表1 出生の実績: a table of the text, whose caption is no part of its indicators' names.
bool is_numbered_caption(std::string_view caption);

/// One indicator with the cells of its value columns.
struct ValueCellSource {
    model::ValueKind kind;
    std::optional<model::FiscalYear> year; ///< none: printed in the cell, or said elsewhere
    std::string unit; ///< from the column's head
    std::string text;
    base::Place place;
    std::string part{}; ///< １号: named by the column's head; empty for most
    std::string printed{}; ///< 〃, where the text is what that stands for; empty for most
};
struct IndicatorSource {
    NodeIndex node = no_node;
    std::string name;
    std::string part; ///< 男性: named by a column of its own; empty for most
    std::string unit;
    std::string definition;
    std::string note;
    std::vector<std::string> departments;
    std::vector<ValueCellSource> cells;
    bool is_overview = false;
    double confidence = 1.0;
    base::Place place;
};

/// A note below a table or page (※1 …), until it is known what it belongs to.
struct PageNote {
    std::string mark; ///< ※1; ※ alone; empty where the note explains an indicator by its name
    std::string explained; ///< the folded name of the indicator that it explains; empty where none is named so
    std::string text;
    NodeIndex node = no_node;
    base::Place place;
};

/// Where the reader stands in the document, and what it has understood so far.
struct Reading {
    Draft draft;
    Profile profile;
    base::SharedName file;
    std::string first_words; ///< of the document: names the node for the whole of it where it has no title
    std::optional<OpenLabel> label;
    std::string caption; ///< of the table to come
    std::string name_above; ///< of an indicator, alone in the table before: the next one may have its values
    int table = 0; ///< that is read: its number in the document; 0 for none
    std::string unit_line; ///< 千円, from （単位：千円） above a table
    std::string division; ///< 担当部, until its 担当課 comes
    std::optional<model::Period> period; ///< of the plan
    std::optional<model::FiscalYear> sheet_year; ///< the year that an evaluation judges, from the title
    std::vector<std::pair<std::string, std::string>> legend; ///< ◇ → 拡充, from the page's own words
    std::vector<std::string> marks; ///< デジタル, where the document says what 【デジタル】 behind a name means
    std::vector<Head> last_heads; ///< of the table just read: the next may go on with it overleaf
    std::vector<int> last_columns; ///< of the sheet, one a head; empty for other formats
    int last_sheet = 0; ///< its number
    NodeIndex last_group = no_node; ///< of the last row across that table: what goes on with it is that node's, too
    NodeIndex form_subject = no_node; ///< named by the form just read, which may go on with the nodes above it
    std::optional<Heading> sheet_heading; ///< 【事業№１】 without a title: the form below names what it numbers
    NodeIndex last_action = no_node; ///< the last row of actions, which a page may have broken
    std::optional<model::ValueKind> upper_row; ///< 上段：目標　下段：実績
    std::optional<model::ValueKind> lower_row;
    std::vector<std::string> judges; ///< 担当課評価, 委員会評価: the columns of the letters below
    int judges_line = 0; ///< where they stand
    std::size_t no_torn_roles_before = 0; ///< element up to which a torn page was looked at and held none
    std::vector<PageNote> notes;
    std::optional<model::FiscalYear> observed_year; ///< ※現状は令和元年度 …: for columns and cells without a year
    std::optional<model::FiscalYear> target_year;
    std::optional<model::FiscalYear> interim_year; ///< 中間目標は令和10年度
    std::optional<IndicatorSource> pending; ///< named by a form (成果指標名 | …), its values still to come

    /// The node that content belongs to; a node for the whole document where no heading came yet.
    NodeIndex node();
    NodeIndex root();
    bool has_root() const { return m_root != no_node; }
    NodeIndex root_index() const { return m_root; }

private:
    NodeIndex m_root = no_node;
};

/// Line breaks inside a cell that only wrap it: removed between Japanese letters, a space between others.
std::string flat(std::string_view text);

/// 介護福祉課/障がい福祉課; 福祉部 介護福祉課 健康こども部 健康支援課 → one string a department, 部 before its 課.
std::vector<std::string> split_departments(std::string_view text, std::string_view division = {});

/// ・A　・B; □ A　□ B: the items of one line or cell. One item for ordinary text.
struct Item {
    std::string bullet;
    std::string text;
};
std::vector<Item> split_items(std::string_view text);
/// The same without their bullets, a line each.
std::string lines_of_items(std::string_view text);

/// 健康増進計画（平成30～34年度（2018～2022年度）） → title and years.
model::RelatedPlan parse_related_plan(std::string_view text, const base::Place &place);
std::vector<model::RelatedPlan> parse_related_plans(std::string_view text, const base::Place &place);

/// Who judges: 委員会 of 必要性（委員会）; empty where the label names no one.
std::string judge_in(std::string_view label);
/// 新規・重点 in a cell, and ○ below a head that is a mark itself (重点): the tags of what the row names.
std::vector<std::string> tags_of_cell(const Head &head, std::string_view cell);
/// Gives the node those tags; below 方向性, which heads a block too, the word is what the block says, and a ticked box
/// a rating.
void add_marks(Reading &reading, NodeIndex node, const Head &head, const std::string &cell, const base::Place &place);
/// （No6 再掲）, 【再掲：施策２－１】: the mark leaves the text; false where there is none.
bool take_repeat_mark(std::string &text);
void add_text(Reading &reading, NodeIndex node, std::string_view label, std::optional<LabelKind> kind,
              std::string_view text, const base::Place &place);
void add_departments(Reading &reading, NodeIndex node, std::string_view text);
void add_measure(Reading &reading, NodeIndex node, Item item, std::string text, const base::Place &place);
/// No surer than the draft is of what is read now.
void add_role(Reading &reading, NodeIndex node, model::Role role);
/// A: 趣旨に沿って措置したもの; false where the text is no rating.
bool add_rating(Reading &reading, NodeIndex node, std::string_view scheme, std::string_view text, std::string_view by,
                const base::Place &place);
/// The same for a cell below a head: 評価 R5 judges that year.
bool add_rating_below(Reading &reading, NodeIndex node, const Head &head, std::string_view scheme,
                      const std::string &text, std::string_view by, const base::Place &place);
bool is_rating_value(std::string_view text);
/// Ａ, B+, ◎: the same without the figures and the dash, which may be anything in a cell.
bool is_rating_letter(std::string_view text);
/// Ａ, B+, a, Ⅱ: no sign, which may mark anything.
bool is_alphabetic_rating(std::string_view text);
/// 順調, 拡充, 計画どおり: short enough for a word that judges; neither a figure nor text.
bool is_judging_word(std::string_view text);
/// 順調, 拡充: a word that judges where its place says so.
void add_word_rating(Reading &reading, NodeIndex node, std::string_view scheme, std::string_view word,
                     std::string_view by, const base::Place &place);
/// □ 達成　■ 概ね達成: the choice judges; false where no box is ticked. `scheme` where nothing stands before the boxes.
bool add_ticked_rating(Reading &reading, NodeIndex node, std::string_view scheme, std::string_view text,
                       const base::Place &place);

/// Adds the indicator, or one a part where cells pack several. False where there is no value and no name.
bool add_indicator(Reading &reading, IndicatorSource source);
/// 指標の説明 | 1：… 2：…: what the node's indicators mean, one after the other. False where the text does not count as
/// many.
bool define_indicators(Reading &reading, NodeIndex node, std::string_view text);
/// 説明・出典, 備考: what stands beside the label tells of the indicator above.
bool describes_indicator(const Head &label);
/// Gives the text beside such a label to the indicators from `first` on, the parts of one.
void describe_indicators(Reading &reading, const std::vector<std::size_t> &indicators, const Head &label,
                         std::string_view text);
/// Adds the indicator that a form named, if there is one.
void finish_pending(Reading &reading);

/// The recognisers of tables, in the order in which they are tried; each says whether it took the segment.
using TableRecogniser = bool (*)(Reading &, const Grid &, const Segment &);
/// 施策１　学力の向上, or a title without number: the heading that a table's cell holds, on the level of its column.
/// None for an empty cell.
std::optional<Heading> heading_of_cell(std::string_view text, const std::string &level);
/// The nodes that these cells of a row name, outermost first; makes those that are new. Gives the innermost.
NodeIndex enter_levels(Reading &reading, const Segment &segment, const GridRow &row,
                       const std::vector<std::size_t> &columns, NodeIndex above);
/// 令和５年度に行ったこと: half of the cells of the column or more are sentences, and no values.
bool holds_sentences(const Grid &grid, const Segment &segment, std::size_t column);
/// What a figure of this year is where nothing says so: planned, if the plan is for that year or an earlier one.
model::ValueKind kind_by_year(const Reading &reading, model::FiscalYear year);

/// The costs in a row of actions: 事業費（千円） above 令和5年度 決算額 | 令和6年度 予算額 becomes an indicator of the
/// row's node.
void read_costs(Reading &, NodeIndex node, const Segment &, const GridRow &row);
bool read_tree_table(Reading &, const Grid &, const Segment &);
bool read_rating_table(Reading &, const Grid &, const Segment &);
bool read_role_table(Reading &, const Grid &, const Segment &);
bool read_role_matrix(Reading &, const Grid &, const Segment &);
bool read_year_rows(Reading &, const Grid &, const Segment &);
bool read_rows_below_years(Reading &, const Grid &, const Segment &);
/// 令和４年度 | 令和５年度 beside nodes that were met before: the title above names the indicator that each has.
bool read_figures_of_nodes(Reading &, const Grid &, const Segment &);
bool read_indicator_rows(Reading &, const Grid &, const Segment &);
/// 計画 and 実績 below years, whose title names the indicator.
/// 予算現額 | 決算額 | 国庫支出金 above one row of money: each head names what its figure is.
bool read_figure_row(Reading &, const Grid &, const Segment &);
/// 指標名 | 指標の分類 above one row: names the indicator whose values the next table has.
bool read_name_alone(Reading &, const Grid &, const Segment &);
/// 現状値 | 目標値 above one row of values, with the indicator's name on the line above the table.
bool read_values_named_above(Reading &, const Grid &, const Segment &);
bool read_listed_measures(Reading &, const Grid &, const Segment &);
bool read_action_rows(Reading &, const Grid &, const Segment &);
bool read_form_rows(Reading &, const Grid &, const Segment &);
/// 施策コード | 施策名 | 主担当部 above 2-3 | 農業の振興 | 産業部: the head of a sheet, its labels above their values.
bool read_labels_over_values(Reading &, const Grid &, const Segment &);
/// 担当課 | 市民課 and 実施内容 | … below 項目 | 内容: a form whose head says nothing.
bool read_labelled_rows(Reading &, const Grid &, const Segment &);
bool read_plain_rows(Reading &, const Grid &, const Segment &);
void read_table(Reading &reading, const document::Table &table);

/// Indicators that are not in a table: label and value lines, arrows, one cell a line, cells torn apart by extraction.
/// Takes the elements from `at` on that it understands and gives how many these are; 0 where there is nothing of the
/// kind.
bool read_arrow_cell(Reading &reading, const std::string &name, const std::string &cell, const base::Place &place);
/// 待ち時間　25分（R3）→15分（R8） behind a label; and behind 目標, a name with its figure: 売却収入　1億円.
bool read_goal_text(Reading &reading, std::string_view label, const Element &element);
/// As above, for the lines from `at` on.
std::size_t read_loose_indicators(Reading &reading, const std::vector<Element> &elements, std::size_t at);

/// Tables and 役割分担 whose cells extraction left on lines of their own. As above.
std::size_t read_torn_page(Reading &reading, const std::vector<Element> &elements, std::size_t at);

/// 役割分担 in columns of text: 【町民】 and 【地域】 side by side, their items below. As above.
std::size_t read_role_columns(Reading &reading, const std::vector<Element> &elements, std::size_t at);

/// 施策コード　03-02 / 施策名　子育て家庭への支援 / 担当部署　福祉部: a form whose lines are parted by spaces. Gives
/// how many lines it is.
std::size_t read_form_lines(Reading &reading, const std::vector<Element> &elements, std::size_t at);

/// 項目 令和４年度 令和11年度 / 相談員の数 18人 26人: a table whose cells are parted by single spaces, as copying
/// leaves it. As above.
std::size_t read_spaced_rows(Reading &reading, const std::vector<Element> &elements, std::size_t at);
/// 効果額（単位：千円） / 区分 R5 R6 R7 / 計画 480 1,980 2,980: rows of kinds below their title. As above.
std::size_t read_titled_kinds(Reading &reading, const std::vector<Element> &elements, std::size_t at);
/// 指標 単位 現状値 目標値 above rows whose cells follow one another as words, wrapped over lines.
/// 具体的施策 内容 担当課 above numbered actions whose cells follow one another, wrapped over lines.
std::size_t read_flowed_actions(Reading &reading, const std::vector<Element> &elements, std::size_t at);
/// Roles whose columns were lost, the actor before its items. 0 where none begin at `at`.
std::size_t read_flowed_roles(Reading &reading, const std::vector<Element> &elements, std::size_t at);
/// 指標名 単位 現状値 目標値 above rows whose cells stand one space apart here and wide apart there, as extraction with
/// the page's layout leaves narrow tables. As above.
std::size_t read_close_table(Reading &reading, const std::vector<Element> &elements, std::size_t at);
bool begins_close_table(const std::vector<Element> &elements, std::size_t at);
bool begins_flowed_table(const std::vector<Element> &elements, std::size_t at);
std::size_t read_flowed_table(Reading &reading, const std::vector<Element> &elements, std::size_t at);

/// № / 取組名 / 内容 / 担当課, and the rows below, one cell or part of a cell a line. As above.
std::size_t read_action_lines(Reading &reading, const std::vector<Element> &elements, std::size_t at);

/// 事業の評価   評価の理由   今後の方向性 above the letters and, in columns of text, the reason and what follows from
/// it. As above.
std::size_t read_judged_columns(Reading &reading, const std::vector<Element> &elements, std::size_t at);
/// 一次評価（担当課） 二次評価（本部） above 総合評価 Ａ Ｂ: letters by several judges. As above.
std::size_t read_judges_over_letters(Reading &reading, const std::vector<Element> &elements, std::size_t at);

/// 必要性　Ａ　Ｂ below 担当課評価　委員会評価: a table of letters held by spaces. False for any other line.
bool read_rating_line(Reading &reading, const Element &element);

/// What the document says of itself: ※重点の取組は○、拡充する取組は◇; ※現状は令和元年度の値; 上段：目標　下段：実績.
void read_conventions(Reading &reading, const std::vector<Element> &elements);

/// Gives the notes of pages to the indicators that they belong to.
void place_notes(Reading &reading);

/// Turns the draft into the plan: prose joined, overviews matched with details, parts of the document that are no level
/// left out, identifiers given.
void finish(Reading &reading, model::Plan &plan);

/// Municipality, title, kind, period.
void identify(const document::Document &document, const Profile &profile, model::Plan &plan);

} // namespace taikei::reader
