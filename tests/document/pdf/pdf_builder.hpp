#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taikei::document::pdf::testing {

/// Writes small PDFs for tests. Text is given in UTF-8; its font is not embedded and says by a ToUnicode map what its
/// letters are. Coordinates are a PDF's own: points from the lower left corner.
class PdfBuilder {
public:
    struct Page {
        std::string content;
        std::string extra = {}; ///< further entries of the page's dictionary: "/Rotate 90"
        double width = 595;
        double height = 842;
    };

    PdfBuilder &add_page(std::string content, std::string extra = {});
    PdfBuilder &add_page(Page page);
    /// A form or image under the name /X1, /X2 ... for the pages; `dictionary` without Type and Length.
    PdfBuilder &add_object(std::string dictionary, std::string stream);
    /// Entries of the outline, one below the other, that lead to the first page.
    PdfBuilder &add_outline(std::vector<std::string> ascii_titles);
    /// Pages are numbered i, ii, iii (page labels).
    PdfBuilder &with_roman_labels();
    /// Without the ToUnicode map: nothing says what the letters are.
    PdfBuilder &without_meaning();
    /// In a standard Japanese font that is not embedded: only poppler-data says what its letters are.
    PdfBuilder &with_standard_font();
    std::string build() const;

private:
    struct Object {
        std::string dictionary;
        std::string stream;
    };
    std::vector<Page> m_pages;
    std::vector<Object> m_objects;
    std::vector<std::string> m_outline;
    bool m_has_roman_labels = false;
    enum class Font { WithMeaning, WithoutMeaning, Standard } m_font = Font::WithMeaning;
};

/// Operators that print `text` with its baseline's beginning at x, y. Each letter is one size wide.
std::string print(double x, double y, double size, std::string_view text);
/// As above, along any text matrix "a b c d".
std::string print_turned(std::string_view matrix, double x, double y, double size, std::string_view text);

} // namespace taikei::document::pdf::testing
