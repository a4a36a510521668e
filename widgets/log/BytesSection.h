// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <vector>

class QLabel;
class QToolButton;

namespace workbench {

class BytesView;
class LinkButton;
class SegmentedControl;
class Theme;

/// The part of Detail that shows bytes: whose they are, how many were kept, their form, copy, and a window of
/// their own. Of many bytes the first are shown here.
class BytesSection : public QWidget
{
    Q_OBJECT
public:
    /// More bytes than this are for the window.
    static constexpr std::size_t kMost = 4096;

    struct Content {
        QString call;     ///< "#92 recv"
        QString argument; ///< empty: the payload
        int row = -1;     ///< of the argument
        std::vector<std::byte> bytes;
        std::size_t length = 0; ///< how many there were; fewer may be kept
        std::int64_t lost = 0;  ///< bytes of a datagram that found no room; -1: some
        bool received = false;
        bool chosen = false; ///< by the user, in the tree
    };

    explicit BytesSection(const Theme& theme, QWidget* parent = nullptr);

    void setBytes(Content content);
    /// Nothing to show: hides itself.
    void clear();
    int form() const;
    void setForm(int form);

Q_SIGNALS:
    /// The user clicked the bytes: row of the argument that they are of.
    void clicked(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void openWindow();
    void fill();
    void applyTheme();
    void retranslate();

    const Theme& m_theme;
    Content m_content;
    QLabel* m_title;
    QLabel* m_kept;
    SegmentedControl* m_form;
    QToolButton* m_copy;
    QToolButton* m_open;
    BytesView* m_view;
    LinkButton* m_more;
};

} // namespace workbench
