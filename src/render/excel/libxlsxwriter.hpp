#pragma once

#include "base/late_library.hpp"

#include <xlsxwriter.h>

/// libxlsxwriter, loaded with the first workbook. For .cpp files only.
namespace taikei::render::excel {

inline base::LateLibrary libxlsxwriter("libxlsxwriter.so.4");
inline const base::LateFunction<decltype(::format_set_align)> format_set_align{libxlsxwriter, "format_set_align"};
inline const base::LateFunction<decltype(::format_set_bg_color)> format_set_bg_color{libxlsxwriter,
                                                                                     "format_set_bg_color"};
inline const base::LateFunction<decltype(::format_set_bold)> format_set_bold{libxlsxwriter, "format_set_bold"};
inline const base::LateFunction<decltype(::format_set_border)> format_set_border{libxlsxwriter, "format_set_border"};
inline const base::LateFunction<decltype(::format_set_bottom)> format_set_bottom{libxlsxwriter, "format_set_bottom"};
inline const base::LateFunction<decltype(::format_set_font_color)> format_set_font_color{libxlsxwriter,
                                                                                         "format_set_font_color"};
inline const base::LateFunction<decltype(::format_set_font_name)> format_set_font_name{libxlsxwriter,
                                                                                       "format_set_font_name"};
inline const base::LateFunction<decltype(::format_set_font_size)> format_set_font_size{libxlsxwriter,
                                                                                       "format_set_font_size"};
inline const base::LateFunction<decltype(::format_set_num_format)> format_set_num_format{libxlsxwriter,
                                                                                         "format_set_num_format"};
inline const base::LateFunction<decltype(::format_set_text_wrap)> format_set_text_wrap{libxlsxwriter,
                                                                                       "format_set_text_wrap"};
inline const base::LateFunction<decltype(::lxw_strerror)> lxw_strerror{libxlsxwriter, "lxw_strerror"};
inline const base::LateFunction<decltype(::workbook_add_format)> workbook_add_format{libxlsxwriter,
                                                                                     "workbook_add_format"};
inline const base::LateFunction<decltype(::workbook_add_worksheet)> workbook_add_worksheet{libxlsxwriter,
                                                                                           "workbook_add_worksheet"};
inline const base::LateFunction<decltype(::workbook_close)> workbook_close{libxlsxwriter, "workbook_close"};
inline const base::LateFunction<decltype(::workbook_new)> workbook_new{libxlsxwriter, "workbook_new"};
inline const base::LateFunction<decltype(::workbook_set_properties)> workbook_set_properties{libxlsxwriter,
                                                                                             "workbook_set_properties"};
inline const base::LateFunction<decltype(::worksheet_fit_to_pages)> worksheet_fit_to_pages{libxlsxwriter,
                                                                                           "worksheet_fit_to_pages"};
inline const base::LateFunction<decltype(::worksheet_gridlines)> worksheet_gridlines{libxlsxwriter,
                                                                                     "worksheet_gridlines"};
inline const base::LateFunction<decltype(::worksheet_merge_range)> worksheet_merge_range{libxlsxwriter,
                                                                                         "worksheet_merge_range"};
inline const base::LateFunction<decltype(::worksheet_print_area)> worksheet_print_area{libxlsxwriter,
                                                                                       "worksheet_print_area"};
inline const base::LateFunction<decltype(::worksheet_set_column)> worksheet_set_column{libxlsxwriter,
                                                                                       "worksheet_set_column"};
inline const base::LateFunction<decltype(::worksheet_set_footer)> worksheet_set_footer{libxlsxwriter,
                                                                                       "worksheet_set_footer"};
inline const base::LateFunction<decltype(::worksheet_set_header)> worksheet_set_header{libxlsxwriter,
                                                                                       "worksheet_set_header"};
inline const base::LateFunction<decltype(::worksheet_set_landscape)> worksheet_set_landscape{libxlsxwriter,
                                                                                             "worksheet_set_landscape"};
inline const base::LateFunction<decltype(::worksheet_set_margins)> worksheet_set_margins{libxlsxwriter,
                                                                                         "worksheet_set_margins"};
inline const base::LateFunction<decltype(::worksheet_set_paper)> worksheet_set_paper{libxlsxwriter,
                                                                                     "worksheet_set_paper"};
inline const base::LateFunction<decltype(::worksheet_set_row)> worksheet_set_row{libxlsxwriter, "worksheet_set_row"};
inline const base::LateFunction<decltype(::worksheet_write_blank)> worksheet_write_blank{libxlsxwriter,
                                                                                         "worksheet_write_blank"};
inline const base::LateFunction<decltype(::worksheet_write_number)> worksheet_write_number{libxlsxwriter,
                                                                                           "worksheet_write_number"};
inline const base::LateFunction<decltype(::worksheet_write_string)> worksheet_write_string{libxlsxwriter,
                                                                                           "worksheet_write_string"};

} // namespace taikei::render::excel
