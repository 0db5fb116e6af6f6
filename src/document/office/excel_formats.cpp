#include "document/office/excel_formats.hpp"

#include <algorithm>
#include <array>

namespace taikei::document::office {

namespace {

struct BuiltInFormat {
    int id;
    std::string_view code;
};

constexpr std::string_view era_short = "[$-411]ge.m.d";
constexpr std::string_view era_long = R"([$-411]ggge"年"m"月"d"日")";
constexpr std::string_view year_month = R"(yyyy"年"m"月")";
constexpr std::string_view month_day = R"(m"月"d"日")";

constexpr std::array built_in_formats = {
    BuiltInFormat{1, "0"},
    BuiltInFormat{2, "0.00"},
    BuiltInFormat{3, "#,##0"},
    BuiltInFormat{4, "#,##0.00"},
    BuiltInFormat{5, R"("¥"#,##0;"¥"-#,##0)"},
    BuiltInFormat{6, R"("¥"#,##0;"¥"-#,##0)"},
    BuiltInFormat{7, R"("¥"#,##0.00;"¥"-#,##0.00)"},
    BuiltInFormat{8, R"("¥"#,##0.00;"¥"-#,##0.00)"},
    BuiltInFormat{9, "0%"},
    BuiltInFormat{10, "0.00%"},
    BuiltInFormat{11, "0.00E+00"},
    BuiltInFormat{12, "# ?/?"},
    BuiltInFormat{13,
                  "# ?"
                  "?/??"},
    BuiltInFormat{14, "yyyy/m/d"},
    BuiltInFormat{15, "d-mmm-yy"},
    BuiltInFormat{16, "d-mmm"},
    BuiltInFormat{17, "mmm-yy"},
    BuiltInFormat{18, "h:mm AM/PM"},
    BuiltInFormat{19, "h:mm:ss AM/PM"},
    BuiltInFormat{20, "h:mm"},
    BuiltInFormat{21, "h:mm:ss"},
    BuiltInFormat{22, "yyyy/m/d h:mm"},
    BuiltInFormat{27, era_short},
    BuiltInFormat{28, era_long},
    BuiltInFormat{29, era_long},
    BuiltInFormat{30, "m/d/yy"},
    BuiltInFormat{31, R"(yyyy"年"m"月"d"日")"},
    BuiltInFormat{32, R"(h"時"mm"分")"},
    BuiltInFormat{33, R"(h"時"mm"分"ss"秒")"},
    BuiltInFormat{34, year_month},
    BuiltInFormat{35, month_day},
    BuiltInFormat{36, era_short},
    BuiltInFormat{37, "#,##0;-#,##0"},
    BuiltInFormat{38, "#,##0;-#,##0"},
    BuiltInFormat{39, "#,##0.00;-#,##0.00"},
    BuiltInFormat{40, "#,##0.00;-#,##0.00"},
    BuiltInFormat{41, R"(_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ )"},
    BuiltInFormat{42, R"(_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ )"},
    BuiltInFormat{43, R"(_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ )"},
    BuiltInFormat{44, R"(_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ )"},
    BuiltInFormat{45, "mm:ss"},
    BuiltInFormat{46, "[h]:mm:ss"},
    BuiltInFormat{47, "mm:ss.0"},
    BuiltInFormat{48, "##0.0E+0"},
    BuiltInFormat{49, "@"},
    BuiltInFormat{50, era_short},
    BuiltInFormat{51, era_long},
    BuiltInFormat{52, year_month},
    BuiltInFormat{53, month_day},
    BuiltInFormat{54, era_long},
    BuiltInFormat{55, year_month},
    BuiltInFormat{56, month_day},
    BuiltInFormat{57, era_short},
    BuiltInFormat{58, era_long},
};

} // namespace

std::string_view built_in_format(int id)
{
    const auto found = std::ranges::find(built_in_formats, id, &BuiltInFormat::id);
    return found == built_in_formats.end() ? "General" : found->code;
}

} // namespace taikei::document::office
