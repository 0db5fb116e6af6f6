#pragma once

#include "base/late_library.hpp"
#include "render/glib.hpp"

#include <harfbuzz/hb-ot.h>
#include <harfbuzz/hb-subset.h>
#include <pango/pangofc-font.h>
#include <pango/pangoft2.h>

/// Pango and HarfBuzz, loaded with the first text that is set. For .cpp files of this folder only: the headers are
/// heavy.
namespace taikei::render::pdf {

inline base::LateLibrary libpango("libpango-1.0.so.0");
inline const base::LateFunction<decltype(::pango_context_set_language)> pango_context_set_language{
    libpango, "pango_context_set_language"};
inline const base::LateFunction<decltype(::pango_context_set_round_glyph_positions)>
    pango_context_set_round_glyph_positions{libpango, "pango_context_set_round_glyph_positions"};
inline const base::LateFunction<decltype(::pango_font_describe_with_absolute_size)>
    pango_font_describe_with_absolute_size{libpango, "pango_font_describe_with_absolute_size"};
inline const base::LateFunction<decltype(::pango_font_description_free)> pango_font_description_free{
    libpango, "pango_font_description_free"};
inline const base::LateFunction<decltype(::pango_font_description_get_size)> pango_font_description_get_size{
    libpango, "pango_font_description_get_size"};
inline const base::LateFunction<decltype(::pango_font_description_new)> pango_font_description_new{
    libpango, "pango_font_description_new"};
inline const base::LateFunction<decltype(::pango_font_description_set_absolute_size)>
    pango_font_description_set_absolute_size{libpango, "pango_font_description_set_absolute_size"};
inline const base::LateFunction<decltype(::pango_font_description_set_family_static)>
    pango_font_description_set_family_static{libpango, "pango_font_description_set_family_static"};
inline const base::LateFunction<decltype(::pango_font_description_set_weight)> pango_font_description_set_weight{
    libpango, "pango_font_description_set_weight"};
inline const base::LateFunction<decltype(::pango_font_family_get_name)> pango_font_family_get_name{
    libpango, "pango_font_family_get_name"};
inline const base::LateFunction<decltype(::pango_font_get_hb_font)> pango_font_get_hb_font{libpango,
                                                                                           "pango_font_get_hb_font"};
inline const base::LateFunction<decltype(::pango_font_map_create_context)> pango_font_map_create_context{
    libpango, "pango_font_map_create_context"};
inline const base::LateFunction<decltype(::pango_font_map_list_families)> pango_font_map_list_families{
    libpango, "pango_font_map_list_families"};
inline const base::LateFunction<decltype(::pango_glyph_item_iter_init_end)> pango_glyph_item_iter_init_end{
    libpango, "pango_glyph_item_iter_init_end"};
inline const base::LateFunction<decltype(::pango_glyph_item_iter_init_start)> pango_glyph_item_iter_init_start{
    libpango, "pango_glyph_item_iter_init_start"};
inline const base::LateFunction<decltype(::pango_glyph_item_iter_next_cluster)> pango_glyph_item_iter_next_cluster{
    libpango, "pango_glyph_item_iter_next_cluster"};
inline const base::LateFunction<decltype(::pango_glyph_item_iter_prev_cluster)> pango_glyph_item_iter_prev_cluster{
    libpango, "pango_glyph_item_iter_prev_cluster"};
inline const base::LateFunction<decltype(::pango_language_from_string)> pango_language_from_string{
    libpango, "pango_language_from_string"};
inline const base::LateFunction<decltype(::pango_layout_get_iter)> pango_layout_get_iter{libpango,
                                                                                         "pango_layout_get_iter"};
inline const base::LateFunction<decltype(::pango_layout_get_text)> pango_layout_get_text{libpango,
                                                                                         "pango_layout_get_text"};
inline const base::LateFunction<decltype(::pango_layout_iter_free)> pango_layout_iter_free{libpango,
                                                                                           "pango_layout_iter_free"};
inline const base::LateFunction<decltype(::pango_layout_iter_get_baseline)> pango_layout_iter_get_baseline{
    libpango, "pango_layout_iter_get_baseline"};
inline const base::LateFunction<decltype(::pango_layout_iter_get_line_extents)> pango_layout_iter_get_line_extents{
    libpango, "pango_layout_iter_get_line_extents"};
inline const base::LateFunction<decltype(::pango_layout_iter_get_line_readonly)> pango_layout_iter_get_line_readonly{
    libpango, "pango_layout_iter_get_line_readonly"};
inline const base::LateFunction<decltype(::pango_layout_iter_next_line)> pango_layout_iter_next_line{
    libpango, "pango_layout_iter_next_line"};
inline const base::LateFunction<decltype(::pango_layout_new)> pango_layout_new{libpango, "pango_layout_new"};
inline const base::LateFunction<decltype(::pango_layout_set_alignment)> pango_layout_set_alignment{
    libpango, "pango_layout_set_alignment"};
inline const base::LateFunction<decltype(::pango_layout_set_font_description)> pango_layout_set_font_description{
    libpango, "pango_layout_set_font_description"};
inline const base::LateFunction<decltype(::pango_layout_set_text)> pango_layout_set_text{libpango,
                                                                                         "pango_layout_set_text"};
inline const base::LateFunction<decltype(::pango_layout_set_width)> pango_layout_set_width{libpango,
                                                                                           "pango_layout_set_width"};
inline const base::LateFunction<decltype(::pango_layout_set_wrap)> pango_layout_set_wrap{libpango,
                                                                                         "pango_layout_set_wrap"};

inline base::LateLibrary libpangoft2("libpangoft2-1.0.so.0");
inline const base::LateFunction<decltype(::pango_fc_font_get_pattern)> pango_fc_font_get_pattern{
    libpangoft2, "pango_fc_font_get_pattern"};
inline const base::LateFunction<decltype(::pango_fc_font_get_type)> pango_fc_font_get_type{libpangoft2,
                                                                                           "pango_fc_font_get_type"};
inline const base::LateFunction<decltype(::pango_ft2_font_map_new)> pango_ft2_font_map_new{libpangoft2,
                                                                                           "pango_ft2_font_map_new"};

inline base::LateLibrary libharfbuzz("libharfbuzz.so.0");
inline const base::LateFunction<decltype(::hb_blob_destroy)> hb_blob_destroy{libharfbuzz, "hb_blob_destroy"};
inline const base::LateFunction<decltype(::hb_blob_get_data)> hb_blob_get_data{libharfbuzz, "hb_blob_get_data"};
inline const base::LateFunction<decltype(::hb_blob_get_length)> hb_blob_get_length{libharfbuzz, "hb_blob_get_length"};
inline const base::LateFunction<decltype(::hb_face_destroy)> hb_face_destroy{libharfbuzz, "hb_face_destroy"};
inline const base::LateFunction<decltype(::hb_face_get_index)> hb_face_get_index{libharfbuzz, "hb_face_get_index"};
inline const base::LateFunction<decltype(::hb_face_get_upem)> hb_face_get_upem{libharfbuzz, "hb_face_get_upem"};
inline const base::LateFunction<decltype(::hb_face_reference)> hb_face_reference{libharfbuzz, "hb_face_reference"};
inline const base::LateFunction<decltype(::hb_face_reference_blob)> hb_face_reference_blob{libharfbuzz,
                                                                                           "hb_face_reference_blob"};
inline const base::LateFunction<decltype(::hb_face_reference_table)> hb_face_reference_table{libharfbuzz,
                                                                                             "hb_face_reference_table"};
inline const base::LateFunction<decltype(::hb_font_create)> hb_font_create{libharfbuzz, "hb_font_create"};
inline const base::LateFunction<decltype(::hb_font_destroy)> hb_font_destroy{libharfbuzz, "hb_font_destroy"};
inline const base::LateFunction<decltype(::hb_font_get_face)> hb_font_get_face{libharfbuzz, "hb_font_get_face"};
inline const base::LateFunction<decltype(::hb_font_get_glyph_h_advance)> hb_font_get_glyph_h_advance{
    libharfbuzz, "hb_font_get_glyph_h_advance"};
inline const base::LateFunction<decltype(::hb_font_get_h_extents)> hb_font_get_h_extents{libharfbuzz,
                                                                                         "hb_font_get_h_extents"};
inline const base::LateFunction<decltype(::hb_font_set_scale)> hb_font_set_scale{libharfbuzz, "hb_font_set_scale"};
inline const base::LateFunction<decltype(::hb_ot_metrics_get_position)> hb_ot_metrics_get_position{
    libharfbuzz, "hb_ot_metrics_get_position"};
inline const base::LateFunction<decltype(::hb_ot_name_get_utf8)> hb_ot_name_get_utf8{libharfbuzz,
                                                                                     "hb_ot_name_get_utf8"};
inline const base::LateFunction<decltype(::hb_set_add)> hb_set_add{libharfbuzz, "hb_set_add"};
inline const base::LateFunction<decltype(::hb_tag_from_string)> hb_tag_from_string{libharfbuzz, "hb_tag_from_string"};

inline base::LateLibrary libharfbuzz_subset("libharfbuzz-subset.so.0");
inline const base::LateFunction<decltype(::hb_subset_input_create_or_fail)> hb_subset_input_create_or_fail{
    libharfbuzz_subset, "hb_subset_input_create_or_fail"};
inline const base::LateFunction<decltype(::hb_subset_input_destroy)> hb_subset_input_destroy{libharfbuzz_subset,
                                                                                             "hb_subset_input_destroy"};
inline const base::LateFunction<decltype(::hb_subset_input_glyph_set)> hb_subset_input_glyph_set{
    libharfbuzz_subset, "hb_subset_input_glyph_set"};
inline const base::LateFunction<decltype(::hb_subset_input_set)> hb_subset_input_set{libharfbuzz_subset,
                                                                                     "hb_subset_input_set"};
inline const base::LateFunction<decltype(::hb_subset_input_set_flags)> hb_subset_input_set_flags{
    libharfbuzz_subset, "hb_subset_input_set_flags"};
inline const base::LateFunction<decltype(::hb_subset_or_fail)> hb_subset_or_fail{libharfbuzz_subset,
                                                                                 "hb_subset_or_fail"};

} // namespace taikei::render::pdf
