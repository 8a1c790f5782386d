// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window's main scenes in both languages and themes, as PNG files beside the test, and that they are pictures of what
// they say. With --readme FILE it writes the README's picture instead.
#include "tests/testkit/demowindow.h"
#include "ui/filters/filterline.h"
#include "ui/list/ticketlist.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/theme/theme.h"
#include "ui/timeline/conversationpane.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

using Choice = Settings::ThemeChoice;

const QSize kWide(1440, 900), kNarrow(1024, 700);

void trigger(const MainWindow& window, const char* action)
{
    window.findChild<QAction*>(QLatin1String(action))->trigger();
}

/// The share of a picture's points that have exactly this colour.
double share(const QImage& image, const QColor& colour)
{
    const QRgb wanted = colour.rgb();
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        count += std::count_if(line, line + image.width(), [&](QRgb point) { return (point | 0xff000000U) == wanted; });
    }
    return double(count) / double(image.width() * image.height());
}

Issue signInAgain(const QString& account)
{
    Issue issue;
    issue.accountId = account;
    issue.key = QStringLiteral("auth");
    issue.severity = Issue::Severity::Failure;
    issue.action = Issue::Action::SignInAgain;
    issue.error = Error { Error::Kind::Unauthorised, {}, 401, {} };
    issue.firstAt = issue.lastAt = test::kDemoNow - 20 * 60'000;
    return issue;
}

} // namespace

class TestShots : public QObject {
    Q_OBJECT

public:
    explicit TestShots(QString readme)
        : m_readme(std::move(readme))
    {
    }

private:
    QString m_readme;
    test::DemoWindow m_demo { 1200, 700 };

    [[nodiscard]] int rows() const { return m_demo.part<TicketList>()->tickets().rowCount(); }
    [[nodiscard]] QImage grab(QWidget& of) const
    {
        QCoreApplication::sendPostedEvents();
        return of.grab().toImage().convertToFormat(QImage::Format_RGB32);
    }
    void filter(const QString& text, int expected = -1) const
    {
        m_demo.part<FilterLine>()->setText(text, FilterLine::Source::View);
        QTRY_VERIFY(m_demo.part<TicketList>()->tickets().view()->request.query.toText() == m_demo.part<FilterLine>()->query().toText());
        QVERIFY(expected < 0 || rows() == expected);
    }
    /// Makes the longest of the newest conversations current.
    void openALongOne() const
    {
        auto* list = m_demo.part<TicketList>();
        list->setFocus(Qt::OtherFocusReason);
        list->setCurrentIndex(list->model()->index(1, 0));
        auto* pane = m_demo.part<ConversationPane>();
        QTRY_VERIFY(pane->conversation()
            && QString::fromStdString(pane->conversation()->ticket.id)
                == list->currentIndex().data(TicketListModel::TicketIdRole).toString());
    }
    void scene(const QString& name) const;
};
