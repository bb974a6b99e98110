<?php
namespace App\Presenters;

use Nette\Http\IResponse;

final class SignPresenter
{
    public function __construct(private IResponse $response)
    {
    }

    public function actionIn(IResponse $response): void
    {
        // ok - the configuration decides
        $response->setCookie('token', $value, '14 days');
        // bad: secure, http-only
        $response->setCookie('token', $value, '14 days', null, null, false, false);
        // ok
        $this->getHttpResponse()->setCookie('token', $value, '14 days', '/', null, true, true);
        // bad: secure
        $this->getHttpResponse()->setCookie('token', $value, 0, '/', null, false);
        // ok - a deletion
        $response->deleteCookie('token');
    }
}
