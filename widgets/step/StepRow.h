// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/step/StepFields.h"
#include "widgets/step/StepState.h"

#include <QWidget>

#include <cstdint>
#include <vector>

class QLabel;
class QPushButton;

namespace workbench {

class LinkButton;
class StepResult;
class Theme;

/// One call that can be made by hand: its button, its arguments, its last result with a link to the log, and
/// for each call that waits a clock and Cancel, on a line of its own. GUI thread.
class StepRow : public QWidget
{
    Q_OBJECT
public:
    /// What the button that ends a waiting call does.
    enum class Ending {
        Cancels,  ///< the call itself returns
        Abandons, ///< nobody waits for it any more; it goes on
    };
    /// `form` must outlive the row.
    StepRow(const Theme& theme, const CallForm& form, Ending ending = Ending::Cancels,
            QWidget* parent = nullptr);

    const CallForm& form() const { return m_form; }
    StepFields& fields() const { return *m_fields; }
    QPushButton* button() const { return m_button; }
    bool hasFocusInside() const;
    /// The next sensible step is filled.
    void setFilled(bool filled);
    /// The row whose line of C is shown.
    void setCurrent(bool current);

    /// Whose calls are shown; it must live until another one is shown. Called again when it has changed.
    void show(const StepState& state);
    bool isWaiting() const { return !m_state->waiting.empty(); }
    /// Running clocks.
    void tick();
    void setNamesShown(bool shown);
    /// Behind the arguments, muted: what is to be known before the call is made. Empty: nothing.
    void setNote(const QString& note);
    /// Where the results begin, from the left, in a row of this width; pixels.
    static int resultLeft(const Theme& theme, int width);
    static int argumentsLeft(const Theme& theme);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void retranslate();

Q_SIGNALS:
    void called();
    void cancelRequested(quint64 id);
    void callRequested(quint64 seq);
    /// The socket that the call has accepted is wanted.
    void socketRequested(const workbench::SocketKey& key);
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A line of the results: the last result, or a call that waits.
    struct Line {
        StepResult* result;
        QPushButton* cancel;
        ManualId id; ///< 0: no call waits here
    };

    void dress();
    void addLine();
    void name(Line& line, int place) const;
    /// The waiting calls get their lines, behind the last result where that is seen.
    void fillLines();
    bool showsResult() const { return !isWaiting() || m_state->isNews; }
    bool showsMade() const { return showsResult() && m_state->made; }
    int shownLines() const;
    /// Puts the fields in lines as wide as there is room, or only finds the height that they take.
    int placeFields(int width, bool move) const;
    void placeResults();
    void place();
    void showResult();

    const Theme& m_theme;
    const CallForm& m_form;
    const Ending m_ending;
    QPushButton* m_button;
    StepFields* m_fields;
    QLabel* m_hint; ///< of calls that nothing is to be said of
    QLabel* m_note;
    LinkButton* m_link;
    LinkButton* m_made; ///< to the socket that was accepted
    std::vector<Line> m_lines;
    const StepState m_nothing;
    const StepState* m_state = &m_nothing;
    bool m_current = false;
};

} // namespace workbench
