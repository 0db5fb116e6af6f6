#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace taikei::render::pdf {

/// One object of a PDF as Cairo writes it.
struct DrawnObject {
    int number = 0;
    std::string_view body; ///< between "obj" and "endobj", without the line breaks there

    bool is_stream() const { return body.ends_with("endstream"); }
    /// What stands before the stream's bytes: << /Length 12 0 R … >>
    std::string_view dictionary() const;
};

/// What a PDF that Cairo drew is made of: objects one after the other, a table of where each begins, and the numbers of
/// two of them. Views into the file's bytes.
struct DrawnObjects {
    std::vector<DrawnObject> objects; ///< as they stand in the file
    int root = 0;
    int info = 0; ///< 0 for none

    /// Null where there is none.
    const DrawnObject *find(int number) const;
};

/// None where the file is not written as Cairo writes it.
std::optional<DrawnObjects> find_objects(std::string_view file);

/// The first number behind `key`: 12 in "/Length 12 0 R". None where the key is missing.
std::optional<int> number_behind(std::string_view text, std::string_view key);

} // namespace taikei::render::pdf
