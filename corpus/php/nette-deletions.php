<?php
namespace App\Presenters;

use Nette\Http\IRequest;
use Nette\Http\IResponse;

final class LeavePresenter
{
    public function actionOut(IResponse $response, IRequest $request): void
    {
        // ok - deletions
        $response->deleteCookie('token');
        // ok
        $response->setCookie('token', '', '14 days', '/', null, false, false);
        // ok
        $response->setCookie('token', 'gone', time() - 3600, '/', null, false, false);
        // bad: secure, http-only
        $response->setCookie('token', $value, '14 days', '/', null, false, false);
        // ok - what the request brought
        $request->getCookie('token');
    }
}
