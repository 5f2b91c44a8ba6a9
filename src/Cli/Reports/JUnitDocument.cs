using System.Globalization;
using System.Xml;

namespace PolicyLint.Cli.Reports;

/// <summary>Writes JUnit's XML.</summary>
internal static class JUnitDocument
{
    /// <summary>Writes suites.</summary>
    public static void Write(IReadOnlyList<JUnitSuite> suites, TextWriter writer)
    {
        using (XmlWriter xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = false, CloseOutput = false, CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            Counts(xml, suites.SelectMany(s => s.Cases));
            foreach (JUnitSuite suite in suites)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", Text(suite.Name));
                Counts(xml, suite.Cases);
                foreach (JUnitCase tried in suite.Cases)
                {
                    xml.WriteStartElement("testcase");
                    xml.WriteAttributeString("name", Text(tried.Name));
                    xml.WriteAttributeString("classname", Text(tried.ClassName));
                    if (tried.Failure is { } failure)
                    {
                        xml.WriteStartElement("failure");
                        xml.WriteAttributeString("message", Text(failure.Message));
                        xml.WriteAttributeString("type", failure.Type);
                        xml.WriteString(Text(failure.Details));
                        xml.WriteEndElement();
                    }

                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        writer.WriteLine();
    }

    private static void Counts(XmlWriter xml, IEnumerable<JUnitCase> cases)
    {
        JUnitCase[] all = [.. cases];
        xml.WriteAttributeString("tests", all.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", all.Count(c => c.Failure is not null).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
    }

    /// <summary>XML 1.0 has no place for most control characters and for halves of surrogate pairs.</summary>
    private static string Text(string text)
    {
        var plain = text.ToCharArray();
        for (int i = 0; i < plain.Length; i++)
        {
            if (i + 1 < plain.Length && XmlConvert.IsXmlSurrogatePair(plain[i + 1], plain[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(plain[i]))
            {
                plain[i] = '\uFFFD';
            }
        }

        return new string(plain);
    }
}
