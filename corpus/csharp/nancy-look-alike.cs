using System.Net.Http;

namespace Shop.Client
{
    public class Calls
    {
        public Builder Build(Builder request)
        {
            // ok - a request of some client
            return request.WithCookie("sid", "1").WithHeader("Accept", "text/html");
        }
    }
}
